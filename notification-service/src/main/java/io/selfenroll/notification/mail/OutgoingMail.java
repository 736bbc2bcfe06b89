package io.selfenroll.notification.mail;

import java.util.regex.Pattern;

import io.selfenroll.messagetemplate.RenderedMessage;

/**
 * A message with its envelope.
 *
 * @param messageId with its angle brackets
 * @param senderName display name beside the configured address
 */
record OutgoingMail(String messageId, String senderName, String recipient, RenderedMessage content) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /**
     * The last guard against header injection, behind those at input.
     *
     * @throws SendFailure for good when a header would get a control character
     */
    static OutgoingMail of(String messageId, String senderName, String recipient, RenderedMessage content)
            throws SendFailure {
        for (String header : new String[] {messageId, senderName, recipient, content.subject()}) {
            if (CONTROL.matcher(header).find()) {
                throw SendFailure.forGood("unsafe-header");
            }
        }
        return new OutgoingMail(messageId, senderName, recipient, content);
    }

    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + ", ***]";
    }
}
