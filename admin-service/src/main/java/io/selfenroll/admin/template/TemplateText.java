package io.selfenroll.admin.template;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param subject one line of text with placeholders
 * @param body Markdown with placeholders
 */
record TemplateText(
        @NotNull @Size(max = 200) String subject,
        @NotNull @Size(max = 20_000) String body) {}
