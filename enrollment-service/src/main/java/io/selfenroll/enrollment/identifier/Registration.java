package io.selfenroll.enrollment.identifier;

import java.util.UUID;

/**
 * A registered identifier.
 *
 * @param email address of the user for whom it was registered, as it is now
 */
public record Registration(UUID siteId, String mark, UUID userId, String email) {}
