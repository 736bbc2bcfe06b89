package io.selfenroll.admin.webhook;

import java.util.Set;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/** Replaces all that can be changed; see {@link WebhookSettings}. */
record WebhookChange(
        @NotBlank @Size(max = 100) @PlainText String name,
        @NotBlank @Size(max = 1000) @PlainText String url,
        @Size(max = 50) Set<@NotNull @Size(max = 100) String> types,
        @NotNull WebhookStatus status) {

    WebhookSettings settings() {
        return new WebhookSettings(name, url, types);
    }
}
