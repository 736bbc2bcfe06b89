package io.selfenroll.credential.store;

import java.util.UUID;

/** For whom and for which request a credential is made. */
public record Recipient(
        UUID requestId,
        String reference,
        UUID siteId,
        String siteSlug,
        UUID userId,
        String email,
        String firstName,
        String lastName) {}
