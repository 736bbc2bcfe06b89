package io.selfenroll.admin.webhook;

import java.util.Set;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/**
 * @param url {@code https://}, public; what the target must be is checked by {@link WebhookTarget}
 * @param types of CloudEvents; empty or null for all
 */
record WebhookSettings(
        @NotBlank @Size(max = 100) @PlainText String name,
        @NotBlank @Size(max = 1000) @PlainText String url,
        @Size(max = 50) Set<@NotNull @Size(max = 100) String> types) {

    WebhookSettings {
        types = types == null ? Set.of() : types;
    }
}
