package io.selfenroll.localstack.test.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.localstack.test.KeysResource;

/**
 * Somebody who calls.
 *
 * @param headers that say who it is
 */
public record Caller(String name, Map<String, String> headers) {

    /** From the least to the greatest; each may do all that the ones before may. */
    static final List<String> ROLES = List.of("reader", "editor", "administrator", "platform-administrator");

    private static final Duration LIFE = Duration.ofMinutes(10);

    static Caller nobody() {
        return new Caller("nobody", Map.of());
    }

    /** A person, as the services that keep no sessions know one. */
    public static Caller person(String role, UUID site) {
        return cookie(role, admin(role, site, Map.of()));
    }

    public static Caller cookie(String name, String token) {
        return new Caller(name, Map.of("Cookie", "__Host-selfenroll-session=" + token));
    }

    /** An automation, with the access token that it got for its API token. */
    static Caller automation(String role, UUID site) {
        String id = UUID.randomUUID().toString();
        return bearer("API token, " + role, admin(role, site, Map.of("via", "api-token", "sid", id)));
    }

    static Caller device() {
        return bearer(
                "device",
                signer("device-token", "selfenroll-device")
                        .sign(UUID.randomUUID().toString(), Set.of("device"), LIFE, Map.of()));
    }

    /** Signed with the devices' key, yet claiming to be an administrator. */
    static Caller forger() {
        String token = signer("device-token", "selfenroll-admin")
                .sign(
                        UUID.randomUUID().toString(),
                        withLower("platform-administrator"),
                        LIFE,
                        Map.of("sites", List.of("*")));
        return bearer("forger", token);
    }

    /** The token of an administrator whose role was raised after it was signed. */
    static Caller tamperer(UUID site) {
        String[] reader = admin("reader", site, Map.of()).split("\\.");
        String[] platform = admin("platform-administrator", site, Map.of()).split("\\.");
        return bearer("tamperer", reader[0] + "." + platform[1] + "." + reader[2]);
    }

    static Caller bearer(String name, String token) {
        return new Caller(name, Map.of("Authorization", "Bearer " + token));
    }

    private static String admin(String role, UUID site, Map<String, Object> more) {
        boolean platform = role.equals("platform-administrator");
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("sites", List.of(platform ? "*" : site.toString()));
        claims.put("email", "matrix@acme.example");
        return signer("admin-token", "selfenroll-admin")
                .sign(UUID.randomUUID().toString(), withLower(role), LIFE, claims);
    }

    private static Set<String> withLower(String role) {
        return new LinkedHashSet<>(ROLES.subList(0, ROLES.indexOf(role) + 1));
    }

    private static TokenSigner signer(String key, String audience) {
        return new TokenSigner(KeyFile.read(KeysResource.directory().resolve(key + ".jwks")), audience);
    }
}
