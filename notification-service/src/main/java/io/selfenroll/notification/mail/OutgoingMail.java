package io.selfenroll.notification.mail;

import java.util.regex.Pattern;

import io.selfenroll.messagetemplate.RenderedMessage;

/**
 * A message with its envelope.
 *
 * @param messageId with its angle brackets
 * @param logoPng shown by the HTML part as {@code cid:} of {@link #logoId}; null for none
 */
record OutgoingMail(String messageId, Sender sender, String recipient, RenderedMessage content, byte[] logoPng) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /**
     * The last guard against header injection, behind those at input.
     *
     * @throws SendFailure for good when a header would get a control character
     */
    static OutgoingMail of(String messageId, Sender sender, String recipient, RenderedMessage content, byte[] logoPng)
            throws SendFailure {
        for (String header : new String[] {messageId, sender.name(), sender.replyTo(), recipient, content.subject()}) {
            if (header != null && CONTROL.matcher(header).find()) {
                throw SendFailure.forGood("unsafe-header");
            }
        }
        return new OutgoingMail(messageId, sender, recipient, content, logoPng);
    }

    /** Content-ID (RFC 2392) of a message's logo, without angle brackets. */
    static String logoId(String messageId) {
        return "logo." + messageId.substring(1, messageId.length() - 1);
    }

    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + ", ***]";
    }
}
