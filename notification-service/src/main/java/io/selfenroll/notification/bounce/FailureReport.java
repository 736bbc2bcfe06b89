package io.selfenroll.notification.bounce;

/**
 * That one mail of ours did not reach its recipient, as somebody's mail server says.
 *
 * @param messageId of the mail that came back, with its angle brackets
 * @param status RFC 3463, like {@code 5.1.1}
 */
record FailureReport(String messageId, String status) {

    /** The word in {@code lastProblem} and in the event. */
    String reason() {
        return "bounced-" + status;
    }

    /**
     * Whether the address itself is no good, so that the next mail would come back too. A full mailbox (5.2.2), a mail
     * that was too large (5.2.3, 5.3.4) and a policy about the sender (5.7) say nothing of the address.
     */
    boolean hard() {
        return status.startsWith("5.")
                && !status.startsWith("5.7.")
                && !status.equals("5.2.2")
                && !status.equals("5.2.3")
                && !status.equals("5.3.4");
    }
}
