package io.selfenroll.notification.preview;

import java.util.UUID;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.messagetemplate.MessageKind;

/**
 * A template that is being written. What is wrong with its text is told as findings, with line and reason.
 *
 * @param kind of message, like pin-mismatch; enrollment-credentials when null
 * @param language BCP 47 tag
 */
record DraftMessage(
        @NotNull UUID siteId,
        String kind,
        @NotNull String subject,
        @NotNull String body,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}", message = "is not a language tag")
        String language) {

    /** @throws InvalidField when sites have no such messages */
    MessageKind messageKind() {
        return kind == null
                ? MessageKind.ENROLLMENT_CREDENTIALS
                : MessageKind.of(kind)
                        .filter(MessageKind::ofSite)
                        .orElseThrow(() -> new InvalidField("kind", "is not a kind of message"));
    }
}
