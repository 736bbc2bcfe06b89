package io.selfenroll.enrollment.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Full state of a site as admin-service publishes it: the fields this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SiteChanged(
        UUID id,
        long version,
        String slug,
        String name,
        Status status,
        List<String> languages,
        String defaultLanguage,
        int credentialLifeMinutes,
        List<Pin> pins,
        List<Client> clients,
        Terms terms) {

    public static final String TOPIC = "site";

    /**
     * A company PIN.
     *
     * @param hashes one per accepted pin-hash key
     * @param validUntil when it stops to be accepted, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pin(UUID id, List<String> hashes, Instant validUntil) {}
}
