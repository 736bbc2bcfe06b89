package io.selfenroll.enrollment.event;

import java.util.UUID;

/** What happens to one enrollment request. Topic {@value #TOPIC}, key: digest of the normalised address. */
public sealed interface EnrollmentEvent permits EnrollmentRequested, EnrollmentVerified, EnrollmentRejected {

    /** Logical name, without the configured prefix. */
    String TOPIC = "enrollment-request";

    UUID requestId();

    /** CloudEvents type. */
    String type();
}
