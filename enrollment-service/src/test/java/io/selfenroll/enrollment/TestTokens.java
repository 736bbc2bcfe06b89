package io.selfenroll.enrollment;

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

/** Tokens as the other services mint them. */
public final class TestTokens {

    public static final String COOKIE = "__Host-selfenroll-session";
    public static final String ADMIN = "admin@acme.example";

    private TestTokens() {}

    /** An administrator of these sites only. */
    public static String admin(String role, UUID... sites) {
        return admin(role, Arrays.stream(sites).map(UUID::toString).toList());
    }

    /** An administrator of every site. */
    public static String adminOfAll(String role) {
        return admin(role, List.of(SiteScope.ALL));
    }

    private static String admin(String role, List<String> sites) {
        return signer("admin-token.jwks", "selfenroll-admin")
                .sign(
                        UUID.randomUUID().toString(),
                        Set.of(role),
                        Duration.ofMinutes(5),
                        Map.of(SiteScope.SITES_CLAIM, sites, SiteScope.EMAIL_CLAIM, ADMIN));
    }

    /** A device's token, which need not belong to any device. */
    public static String device(UUID id) {
        return signer("device-token.jwks", "selfenroll-device")
                .sign(id.toString(), Set.of("device"), Duration.ofMinutes(5), Map.of());
    }

    /** Signed by the devices' key, but claiming to be an administrator's. */
    public static String forgedAdmin() {
        return signer("device-token.jwks", "selfenroll-admin")
                .sign(
                        UUID.randomUUID().toString(),
                        Set.of("administrator"),
                        Duration.ofMinutes(5),
                        Map.of(SiteScope.SITES_CLAIM, List.of(SiteScope.ALL)));
    }

    private static TokenSigner signer(String file, String audience) {
        return new TokenSigner(KeyFile.read(KeysResource.directory().resolve(file)), audience);
    }
}
