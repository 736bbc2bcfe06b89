package io.selfenroll.admin.enrollment;

/** How far an enrollment has come. A request keeps the highest rank it ever reached, whatever arrives later. */
public enum Stage {
    REQUESTED(10),
    REJECTED(20),
    VERIFIED(30),
    CREDENTIAL_ISSUED(40),
    MAIL_QUEUED(50),
    MAIL_FAILED(60),
    /** Above MAIL_FAILED: a mail that got through on a later delivery did get through. */
    MAIL_SENT(70),
    /** Came back after it was sent. */
    MAIL_BOUNCED(72),
    /** The page behind Enroll now was opened. */
    OPENED(75),
    SUPERSEDED(80),
    EXPIRED(81),
    REVOKED(82),
    LOCKED(83),
    REDEEMED(90),
    ENROLLED(100),
    CONNECTED(110);

    private final int rank;

    Stage(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }
}
