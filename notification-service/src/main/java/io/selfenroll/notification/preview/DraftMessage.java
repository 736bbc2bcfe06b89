package io.selfenroll.notification.preview;

import java.util.UUID;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A template that is being written. What is wrong with its text is told as findings, with line and reason.
 *
 * @param language BCP 47 tag
 */
record DraftMessage(
        @NotNull UUID siteId,
        @NotNull String subject,
        @NotNull String body,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}", message = "is not a language tag")
        String language) {}
