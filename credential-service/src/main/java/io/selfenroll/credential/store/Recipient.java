package io.selfenroll.credential.store;

import java.util.UUID;

/**
 * For whom and for which request a credential is made.
 *
 * @param requestId when an administrator makes it, the credential's own id: it starts an enrollment of its own
 * @param reference by which user and administrator find the enrollment
 */
public record Recipient(
        UUID requestId,
        String reference,
        UUID siteId,
        String siteSlug,
        UUID userId,
        String email,
        String firstName,
        String lastName) {}
