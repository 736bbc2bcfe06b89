package io.selfenroll.messagetemplate;

/**
 * Why a template is refused.
 *
 * @param line counted from 1, within the part
 * @param part {@code subject} or {@code body}
 * @param message a sentence for the author
 */
public record Finding(int line, String part, String message) {
    static final String SUBJECT = "subject";
    static final String BODY = "body";

    static Finding subject(String message) {
        return new Finding(1, SUBJECT, message);
    }

    static Finding body(int line, String message) {
        return new Finding(line, BODY, message);
    }
}
