package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param terms null when users need not accept anything */
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
        Instant createdAt) {

    static SiteResponse of(Site site) {
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
                site.createdAt());
    }
}
