package io.selfenroll.credential.admin.issue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.selfenroll.credential.store.HandOver;
import io.selfenroll.httpapi.PlainText;

/**
 * Credentials for users of one site.
 *
 * @param batchId chosen by the caller; a user gets one credential per batch, however often it is sent. May span calls
 * @param lifeMinutes null for the site's
 * @param deviceTags put on the devices that are enrolled with them; case does not matter
 * @param handOver SHOW answers with the passwords, for up to 50 users
 */
record BatchRequest(
        @NotNull UUID batchId,
        @NotNull UUID siteId,
        @NotEmpty @Size(max = 500) List<@NotNull UUID> userIds,
        @Min(10) @Max(1440) Integer lifeMinutes,
        @Size(max = 20) List<@NotBlank @Size(max = 40) @PlainText String> deviceTags,
        @NotNull HandOver handOver) {

    /** Trimmed, in lower case, each once. */
    List<String> normalisedTags() {
        return deviceTags == null
                ? List.of()
                : deviceTags.stream()
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }
}
