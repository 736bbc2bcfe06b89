package io.selfenroll.admin.site;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.PlainText;

/**
 * The whole of what can be changed in a site.
 *
 * @param languages tags of BCP 47, without repetition
 * @param credentialLifeMinutes 10 to 1440 (24 h)
 * @param termsText null when users need not accept anything
 */
record SiteChange(
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull SiteStatus status,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @LanguageTag String> languages,
        @NotNull @LanguageTag String defaultLanguage,
        @NotNull @Min(10) @Max(1440) Integer credentialLifeMinutes,
        @NotNull @Size(max = 20) List<@NotNull @Valid ClientOffer> clients,

        @Size(max = 30_000)
        @Pattern(
                regexp = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]*",
                message = "must be text without control characters")
        String termsText) {

    /** Lines end with LF; only white space is no terms at all. */
    String terms() {
        return termsText == null || termsText.isBlank()
                ? null
                : termsText.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Named like the field at fault, for the answer to name it. */
    String misplacedLanguage() {
        if (languages.stream().distinct().count() < languages.size()) {
            return "languages";
        }
        return languages.contains(defaultLanguage) ? null : "defaultLanguage";
    }
}
