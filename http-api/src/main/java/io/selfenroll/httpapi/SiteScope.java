package io.selfenroll.httpapi;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** The sites that the signed-in administrator may see. Every query of an administrator goes through it (G7). */
@RequestScoped
public class SiteScope {

    /** Claim: array of site ids, or the single text {@value #ALL} for every site. */
    public static final String SITES_CLAIM = "sites";

    public static final String EMAIL_CLAIM = "email";
    public static final String ALL = "*";

    /** Claim: {@value #API_TOKEN} when the caller is an automation with a token of its own; absent for a person. */
    public static final String VIA_CLAIM = "via";

    public static final String API_TOKEN = "api-token";

    /** Claim: id of the session, or of the API token, that the token ends with. */
    public static final String SESSION_CLAIM = "sid";

    private final JsonWebToken token;

    SiteScope(JsonWebToken token) {
        this.token = token;
    }

    public boolean allSites() {
        return claimedSites().contains(ALL);
    }

    /** The sites by id; empty when {@link #allSites()}. */
    public Set<UUID> sites() {
        return claimedSites().stream()
                .filter(site -> !site.equals(ALL))
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean contains(UUID siteId) {
        return allSites() || siteId != null && sites().contains(siteId);
    }

    /** @throws NotFound when the site is another's, as if it did not exist */
    public void require(UUID siteId) {
        if (!contains(siteId)) {
            throw new NotFound("There is no such site, or it is not one of yours.");
        }
    }

    public UUID adminId() {
        return UUID.fromString(token.getSubject());
    }

    /** Whether the caller is an automation: then id and name are those of its API token. */
    public boolean apiToken() {
        return API_TOKEN.equals(token.getClaim(VIA_CLAIM));
    }

    /** @throws OnlyForPeople when the caller is an automation */
    public void requirePerson() {
        if (apiToken()) {
            throw new OnlyForPeople();
        }
    }

    public String adminEmail() {
        return token.getClaim(EMAIL_CLAIM);
    }

    private Set<String> claimedSites() {
        Object claim = token.getClaim(SITES_CLAIM);
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array ->
                array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
            case Iterable<?> several -> {
                Set<String> sites = new java.util.HashSet<>();
                several.forEach(
                        site -> sites.add(site instanceof JsonString text ? text.getString() : String.valueOf(site)));
                yield sites;
            }
            default -> Set.of();
        };
    }
}
