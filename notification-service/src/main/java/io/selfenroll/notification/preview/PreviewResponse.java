package io.selfenroll.notification.preview;

import io.selfenroll.messagetemplate.RenderedMessage;

/**
 * A message with sample values.
 *
 * @param html a complete document that fetches nothing; show it in a sandboxed frame
 */
record PreviewResponse(String subject, String text, String html) {

    static PreviewResponse of(RenderedMessage message) {
        return new PreviewResponse(message.subject(), message.text(), message.html());
    }
}
