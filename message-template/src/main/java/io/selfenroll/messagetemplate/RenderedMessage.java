package io.selfenroll.messagetemplate;

/**
 * A message ready to be sent.
 *
 * @param subject one line, without control characters
 * @param text the text/plain part, lines end with LF
 * @param html the text/html part, a complete document without external resources, lines end with LF
 */
public record RenderedMessage(String subject, String text, String html) {
    public RenderedMessage {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the subject has a control character");
        }
    }

    /** Without the content, which holds a password. */
    @Override
    public String toString() {
        return "RenderedMessage[***]";
    }
}
