package io.selfenroll.notification.mail;

/**
 * A mail was not accepted, or we cannot know whether it was.
 *
 * <p>Carries a short code only. Texts of mail servers and of exceptions may quote the message, so they go nowhere.
 */
final class SendFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean permanent;

    private SendFailure(String reason, boolean permanent) {
        super(reason, null, false, false);
        this.reason = reason;
        this.permanent = permanent;
    }

    /** Worth another try. */
    static SendFailure forNow(String reason) {
        return new SendFailure(reason, false);
    }

    /** The answer would be the same again. */
    static SendFailure forGood(String reason) {
        return new SendFailure(reason, true);
    }

    /** {@code smtp-550}, {@code timeout}, {@code connection}, {@code tls}, {@code unsafe-header} and the like. */
    String reason() {
        return reason;
    }

    boolean permanent() {
        return permanent;
    }
}
