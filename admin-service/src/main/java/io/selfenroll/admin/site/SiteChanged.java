package io.selfenroll.admin.site;

import java.util.List;
import java.util.UUID;

import io.selfenroll.admin.pin.AcceptedPin;

/** Full state of a site; published after the change has committed, each version once and in order. */
record SiteChanged(
        UUID id,
        long version,
        String slug,
        String name,
        SiteStatus status,
        List<String> languages,
        String defaultLanguage,
        int credentialLifeMinutes,
        List<AcceptedPin> pins,
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
        BrandingState branding) {

    static final String TOPIC = "site";
    static final String TYPE = "site.changed.v1";

    static SiteChanged of(Site site, List<AcceptedPin> pins, byte[] logoPng) {
        SiteSettings settings = site.settings();
        return new SiteChanged(
                site.id(),
                site.version(),
                site.slug(),
                site.name(),
                site.status(),
                site.languages(),
                site.defaultLanguage(),
                site.credentialLifeMinutes(),
                pins,
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
                new BrandingState(site.branding().colour(), logoPng));
    }
}
