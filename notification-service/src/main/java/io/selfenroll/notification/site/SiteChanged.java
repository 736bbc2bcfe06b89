package io.selfenroll.notification.site;

import java.util.UUID;

record SiteChanged(UUID id, String slug, String name, String defaultLanguage, int credentialLifeMinutes) {

    static final String TOPIC = "site";
    static final String TYPE = "site.changed.v1";
}
