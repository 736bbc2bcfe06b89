package io.selfenroll.notification;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.localstack.test.KeysResource;

/** Tokens as admin-service mints them. */
public final class TestTokens {

    public static final String COOKIE = "__Host-selfenroll-session";
    public static final String ADMIN = "admin@acme.example";

    private TestTokens() {}

    /** An administrator of these sites only. */
    public static String admin(String role, UUID... sites) {
        return sign(
                "admin-token.jwks",
                role,
                Arrays.stream(sites).map(UUID::toString).toList());
    }

    /** An administrator of every site. */
    public static String adminOfAll(String role) {
        return sign("admin-token.jwks", role, List.of(SiteScope.ALL));
    }

    /** An administrator of the site whose token ends with the session. */
    public static String adminOfSession(UUID session, String role, UUID site) {
        return sign(
                "admin-token.jwks",
                role,
                Map.of(
                        SiteScope.SITES_CLAIM, List.of(site.toString()),
                        SiteScope.EMAIL_CLAIM, ADMIN,
                        SiteScope.SESSION_CLAIM, session.toString()));
    }

    /** Signed by another key of the installation. */
    public static String forgedAdmin() {
        return sign("device-token.jwks", "administrator", List.of(SiteScope.ALL));
    }

    /** Of another service. */
    public static String service() {
        return new TokenSigner(
                        KeyFile.read(KeysResource.directory().resolve("service-token.jwks")), "selfenroll-service")
                .sign("pipe", Set.of("service"), Duration.ofMinutes(1), Map.of());
    }

    private static String sign(String file, String role, List<String> sites) {
        return sign(file, role, Map.of(SiteScope.SITES_CLAIM, sites, SiteScope.EMAIL_CLAIM, ADMIN));
    }

    private static String sign(String file, String role, Map<String, Object> claims) {
        return new TokenSigner(KeyFile.read(KeysResource.directory().resolve(file)), "selfenroll-admin")
                .sign(UUID.randomUUID().toString(), Set.of(role), Duration.ofMinutes(5), claims);
    }
}
