package io.selfenroll.admin.site;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.PlainText;

/**
 * What can be changed in a site. The fields up to {@code termsText} are replaced; each one after it stays as it is when
 * it is not sent.
 *
 * @param languages tags of BCP 47, without repetition
 * @param credentialLifeMinutes 10 to 1440 (24 h)
 * @param termsText null when users need not accept anything
 * @param overlapDefaultMinutes 0 to 43200 (30 days)
 * @param deviceLimit 1 to 100 per user, null for any number
 * @param allowedPlatforms empty for all
 * @param senderName null for the installation's
 * @param replyTo null for none
 * @param mdmServers where discovery sends devices, at most one a platform
 * @param mailDomains by which discovery finds the site; no other site may have them
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
        String termsText,

        @Min(0) @Max(43200) Integer overlapDefaultMinutes,
        Optional<@Min(1) @Max(100) Integer> deviceLimit,
        @Size(max = 20) List<@NotNull Platform> allowedPlatforms,
        Optional<@Size(max = 100) @PlainText String> senderName,
        Optional<@Size(max = 254) String> replyTo,
        Boolean reminder,
        Boolean wrongPinMail,
        Boolean enrolledMail,
        Boolean adminNotices,
        @Size(max = 3) List<@NotNull @Valid MdmServer> mdmServers,
        @Size(max = 50) List<@NotNull @Size(max = 254) String> mailDomains) {

    /** Lines end with LF; only white space is no terms at all. */
    String terms() {
        return termsText == null || termsText.isBlank()
                ? null
                : termsText.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** @throws InvalidField for what no single field shows to be wrong */
    void check() {
        if (languages.stream().distinct().count() < languages.size()) {
            throw new InvalidField("languages", "must not repeat");
        }
        if (!languages.contains(defaultLanguage)) {
            throw new InvalidField("defaultLanguage", "must be one of the languages");
        }
        address();
        checkMdmServers();
    }

    private void checkMdmServers() {
        if (mdmServers == null) {
            return;
        }
        if (!mdmServers.stream().allMatch(server -> MdmServer.PLATFORMS.contains(server.platform()))) {
            throw new InvalidField("mdmServers", "must be for IOS, MACOS or WINDOWS");
        }
        if (mdmServers.stream().map(MdmServer::platform).distinct().count() < mdmServers.size()) {
            throw new InvalidField("mdmServers", "must not repeat a platform");
        }
    }

    SiteSettings settings(SiteSettings now) {
        return new SiteSettings(
                Objects.requireNonNullElse(overlapDefaultMinutes, now.overlapDefaultMinutes()),
                deviceLimit == null ? now.deviceLimit() : deviceLimit.orElse(null),
                allowedPlatforms == null
                        ? now.allowedPlatforms()
                        : allowedPlatforms.stream().distinct().sorted().toList(),
                senderName == null ? now.senderName() : text(senderName).orElse(null),
                replyTo == null ? now.replyTo() : address(),
                Objects.requireNonNullElse(reminder, now.reminder()),
                Objects.requireNonNullElse(wrongPinMail, now.wrongPinMail()),
                Objects.requireNonNullElse(enrolledMail, now.enrolledMail()),
                Objects.requireNonNullElse(adminNotices, now.adminNotices()),
                mdmServers == null
                        ? now.mdmServers()
                        : mdmServers.stream()
                                .sorted(Comparator.comparing(MdmServer::platform))
                                .toList(),
                mailDomains == null ? now.mailDomains() : MailDomains.normalise(mailDomains));
    }

    private String address() {
        try {
            return replyTo == null
                    ? null
                    : text(replyTo).map(EmailAddress::normalise).orElse(null);
        } catch (InvalidField refused) {
            throw new InvalidField("replyTo", "is not an e-mail address");
        }
    }

    private static Optional<String> text(Optional<String> sent) {
        return sent.map(String::strip).filter(text -> !text.isEmpty());
    }
}
