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
 * @param openLink what the installed client answers to, with its own scheme or https; null when nothing opens it
 * @param steps what the user will be asked to do, in order
 */
public record ClientOffer(
        @NotNull Platform platform,
        @NotBlank @Size(max = 100) @PlainText String name,

        @Size(max = 2000)
        @Pattern(regexp = "https?://[!#-;=?-\\[\\]_a-z~]+", message = "must be an http or https address")
        String url,

        @Size(max = 500)
        @Pattern(
                regexp = "(?!(javascript|vbscript|data|blob|file|filesystem|about|view-source|wss?|http|ftp|mailto):)"
                        + "[a-z][a-z0-9+.-]*:[!#-;=?-\\[\\]_a-z~]+",
                message = "must be a link with the client's own scheme, or an https address")
        String openLink,

        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) @PlainText String> steps) {}
