package io.selfenroll.enrollment.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Full state of a site as admin-service publishes it: the fields this service reads.
 *
 * @param deviceLimit devices that a user may have at a time, or null for any number
 * @param allowedPlatforms null or empty: every platform
 * @param mdmServers null or empty: nowhere
 * @param mailDomains null or empty: discovery does not find the site
 * @param branding null when nothing was chosen
 */
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
        Terms terms,
        Integer deviceLimit,
        List<Platform> allowedPlatforms,
        List<MdmServer> mdmServers,
        List<String> mailDomains,
        Branding branding) {

    public static final String TOPIC = "site";
    public static final String TYPE = "site.changed.v1";

    /**
     * A company PIN.
     *
     * @param hashes one per accepted pin-hash key
     * @param validUntil when it stops to be accepted, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pin(UUID id, List<String> hashes, Instant validUntil) {}

    /**
     * How the site presents itself.
     *
     * @param colour {@code #rrggbb}, readable under white text; or null
     * @param logoPng the picture, base64 in JSON; or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Branding(String colour, byte[] logoPng) {}
}
