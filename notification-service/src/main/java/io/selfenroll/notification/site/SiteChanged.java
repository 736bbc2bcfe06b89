package io.selfenroll.notification.site;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/** States from before there were settings for mails lack them: then everything is on, as for a new site. */
record SiteChanged(
        UUID id,
        String slug,
        String name,
        String status,
        List<String> languages,
        String defaultLanguage,
        int credentialLifeMinutes,
        String senderName,
        String replyTo,
        Boolean reminder,
        Boolean wrongPinMail,
        Boolean enrolledMail,
        Boolean adminNotices,
        Look branding) {

    static final String TOPIC = "site";
    static final String TYPE = "site.changed.v1";

    /** @param logoPng null for none; base64 in JSON */
    record Look(String colour, @JsonProperty("logoPng") byte[] logoPng) {}

    SiteChanged {
        languages = languages == null ? List.of() : languages;
        reminder = reminder == null || reminder;
        wrongPinMail = wrongPinMail == null || wrongPinMail;
        enrolledMail = enrolledMail == null || enrolledMail;
        adminNotices = adminNotices == null || adminNotices;
        branding = branding == null ? new Look(null, null) : branding;
    }

    boolean active() {
        return "ACTIVE".equals(status);
    }
}
