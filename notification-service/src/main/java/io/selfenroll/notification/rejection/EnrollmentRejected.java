package io.selfenroll.notification.rejection;

import java.util.Objects;
import java.util.UUID;

/**
 * @param firstName null unless the address is that of one active user
 * @param language null when unknown
 */
record EnrollmentRejected(
        UUID requestId,
        String reference,
        String email,
        String reason,
        UUID siteId,
        UUID userId,
        String firstName,
        String lastName,
        String language) {

    static final String TYPE = "enrollment.rejected.v1";

    private static final String WRONG_PIN = "WRONG_PIN";

    EnrollmentRejected {
        Objects.requireNonNull(requestId);
        Objects.requireNonNull(email);
    }

    /** A stranger's address never gets a mail from us. */
    boolean mistypedByAnActiveUser() {
        return WRONG_PIN.equals(reason) && siteId != null && userId != null && firstName != null;
    }
}
