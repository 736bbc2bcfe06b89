package io.selfenroll.admin.webhook.sending;

/**
 * What came of a try.
 *
 * @param status of HTTP; null when there was no answer
 * @param problem a short code, null when it was delivered
 */
record Outcome(Integer status, String problem) {

    private static final int GONE = 410;

    static Outcome answered(int status) {
        return new Outcome(status, status / 100 == 2 ? null : "http-" + status);
    }

    static Outcome unanswered(String problem) {
        return new Outcome(null, problem);
    }

    boolean delivered() {
        return problem == null;
    }

    /** The receiver says that it wants no more (Standard Webhooks). */
    boolean unsubscribed() {
        return status != null && status == GONE;
    }
}
