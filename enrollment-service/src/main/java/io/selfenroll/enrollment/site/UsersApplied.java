package io.selfenroll.enrollment.site;

import java.util.Set;
import java.util.UUID;

/**
 * The read model took in a batch of users; fired within that transaction, after they were written.
 *
 * @param changed whose address may be another now
 * @param deleted who is gone for good
 */
public record UsersApplied(Set<UUID> changed, Set<UUID> deleted) {}
