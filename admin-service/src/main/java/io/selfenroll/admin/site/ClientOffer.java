package io.selfenroll.admin.site;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/**
 * The device client for one platform, as the Enroll-now page offers it.
 *
 * @param url where to get it, http or https; null when there is no link
 * @param steps what the user will be asked to do, in order
 */
public record ClientOffer(
        @NotNull Platform platform,
        @NotBlank @Size(max = 100) @PlainText String name,

        @Size(max = 2000)
        @Pattern(regexp = "https?://[!#-;=?-\\[\\]_a-z~]+", message = "must be an http or https address")
        String url,

        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) @PlainText String> steps) {}
