package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param terms null when users need not accept anything
 * @param overlapDefaultMinutes how long an old PIN stays valid when a rotation says nothing else
 * @param deviceLimit devices per user, null for any number
 * @param allowedPlatforms empty for all
 * @param senderName null for the installation's
 * @param replyTo null for none
 * @param reminder whether users are reminded before a credential expires
 * @param wrongPinMail whether users are told that the PIN did not match
 * @param enrolledMail whether users are told that a device was enrolled
 * @param adminNotices whether administrators are told of what needs them
 * @param mdmServers where discovery sends devices
 * @param mailDomains by which discovery finds the site
 * @param version also the {@code ETag}; a rotation of the PIN leaves it as it is
 */
record SiteResponse(
        UUID id,
        String slug,
        String name,
        SiteStatus status,
        List<String> languages,
        String defaultLanguage,
        int credentialLifeMinutes,
        List<ClientOffer> clients,
        Terms terms,
        int overlapDefaultMinutes,
        Integer deviceLimit,
        List<Platform> allowedPlatforms,
        String senderName,
        String replyTo,
        boolean reminder,
        boolean wrongPinMail,
        boolean enrolledMail,
        boolean adminNotices,
        List<MdmServer> mdmServers,
        List<String> mailDomains,
        BrandingResponse branding,
        Instant createdAt,
        long version) {

    static SiteResponse of(Site site) {
        SiteSettings settings = site.settings();
        return new SiteResponse(
                site.id(),
                site.slug(),
                site.name(),
                site.status(),
                site.languages(),
                site.defaultLanguage(),
                site.credentialLifeMinutes(),
                site.clients(),
                site.terms(),
                settings.overlapDefaultMinutes(),
                settings.deviceLimit(),
                settings.allowedPlatforms(),
                settings.senderName(),
                settings.replyTo(),
                settings.reminder(),
                settings.wrongPinMail(),
                settings.enrolledMail(),
                settings.adminNotices(),
                settings.mdmServers(),
                settings.mailDomains(),
                BrandingResponse.of(site.id(), site.branding()),
                site.createdAt(),
                site.revision());
    }
}
