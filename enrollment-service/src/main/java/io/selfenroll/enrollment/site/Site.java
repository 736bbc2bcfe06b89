package io.selfenroll.enrollment.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A tenant, as last published by admin-service. */
@Entity
public class Site {

    @Id
    private UUID id;

    private long version;
    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Convert(converter = JsonText.Languages.class)
    private List<String> languages;

    private String defaultLanguage;
    private int credentialLifeMinutes;

    // A list without order: Hibernate replaces all rows of a site at once, which is what a new state means.
    @ElementCollection
    @CollectionTable(name = "site_pin", joinColumns = @JoinColumn(name = "site_id"))
    private List<PinHash> pins = new ArrayList<>();

    @Convert(converter = JsonText.Clients.class)
    private List<Client> clients;

    private Integer termsVersion;
    private String termsText;
    private Integer deviceLimit;

    @Convert(converter = JsonText.Platforms.class)
    private List<Platform> allowedPlatforms;

    @Convert(converter = JsonText.MdmServers.class)
    private List<MdmServer> mdmServers;

    @ElementCollection
    @CollectionTable(name = "site_mail_domain", joinColumns = @JoinColumn(name = "site_id"))
    @Column(name = "domain")
    private List<String> mailDomains = new ArrayList<>();

    private String colour;
    private String logoDigest;

    protected Site() {}

    Site(SiteChanged state) {
        id = state.id();
        apply(state);
    }

    /** Takes a newer state; an older or equal one changes nothing, which is false. */
    boolean change(SiteChanged state) {
        boolean newer = state.version() > version;
        if (newer) {
            apply(state);
        }
        return newer;
    }

    private void apply(SiteChanged state) {
        version = state.version();
        slug = state.slug();
        name = state.name();
        status = state.status();
        languages = List.copyOf(state.languages());
        defaultLanguage = state.defaultLanguage();
        credentialLifeMinutes = state.credentialLifeMinutes();
        pins = new ArrayList<>(state.pins().stream()
                .flatMap(pin -> pin.hashes().stream().map(hash -> new PinHash(hash, pin.id(), pin.validUntil())))
                .toList());
        clients = List.copyOf(state.clients());
        termsVersion = state.terms() == null ? null : state.terms().version();
        termsText = state.terms() == null ? null : state.terms().text();
        deviceLimit = state.deviceLimit();
        allowedPlatforms = state.allowedPlatforms() == null ? List.of() : List.copyOf(state.allowedPlatforms());
        mdmServers = state.mdmServers() == null ? List.of() : List.copyOf(state.mdmServers());
        mailDomains = new ArrayList<>(state.mailDomains() == null ? List.of() : state.mailDomains());
        Optional<SiteChanged.Branding> branding = Optional.ofNullable(state.branding());
        colour = branding.map(SiteChanged.Branding::colour).orElse(null);
        logoDigest = branding.map(SiteChanged.Branding::logoPng)
                .map(SiteLogo::digest)
                .orElse(null);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public List<String> languages() {
        return languages;
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    public int credentialLifeMinutes() {
        return credentialLifeMinutes;
    }

    public List<Client> clients() {
        return clients;
    }

    public Optional<Terms> terms() {
        return Optional.ofNullable(termsVersion).map(current -> new Terms(current, termsText));
    }

    /** How many devices a user may have at a time; empty for any number. */
    public Optional<Integer> deviceLimit() {
        return Optional.ofNullable(deviceLimit);
    }

    /** Empty: every platform. */
    public List<Platform> allowedPlatforms() {
        return allowedPlatforms;
    }

    public boolean allows(Platform platform) {
        return allowedPlatforms.isEmpty() || allowedPlatforms.contains(platform);
    }

    /** Where devices of a platform are to be managed. */
    public Optional<String> mdmServer(Platform platform) {
        return mdmServers.stream()
                .filter(server -> server.platform() == platform)
                .map(MdmServer::url)
                .findFirst();
    }

    String colour() {
        return colour;
    }

    /** Changes with the picture; null when there is none. */
    String logoDigest() {
        return logoDigest;
    }
}
