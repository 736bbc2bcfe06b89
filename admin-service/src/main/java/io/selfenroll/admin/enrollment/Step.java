package io.selfenroll.admin.enrollment;

/**
 * The steps of a successful enrollment in their order, with the column that keeps when each was reached. Unlike a
 * {@link Stage} a step is never left again.
 */
public enum Step {
    REQUESTED("requested_at"),
    VERIFIED("verified_at"),
    CREDENTIAL_ISSUED("issued_at"),
    MAIL_SENT("sent_at"),
    OPENED("opened_at"),
    REDEEMED("redeemed_at"),
    ENROLLED("enrolled_at"),
    CONNECTED("connected_at");

    private final String column;

    Step(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
