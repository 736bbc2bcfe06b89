package io.selfenroll.localstack.compose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one service of the Compose file gets: a schema, the key files it uses and the public keys it trusts.
 *
 * @param name name of the service
 * @param schema its schema, and the name of its database user
 * @param keys property below {@code selfenroll.keys.} to key file
 * @param trusts audience of the tokens that it accepts to the public key file
 */
record ComposeService(String name, String schema, Map<String, String> keys, Map<String, String> trusts) {

    private static final String ADMIN = "selfenroll-admin";
    private static final String ADMIN_KEY = "admin-token.pub.jwks";

    static final List<ComposeService> ALL = List.of(
            new ComposeService(
                    "enrollment-service",
                    "enrollment",
                    Map.of(
                            "pin-hash", "pin-hash.jwks",
                            "device-secret", "device-secret.jwks",
                            "device-token", "device-token.jwks",
                            "service-token", "service-token.jwks"),
                    Map.of(ADMIN, ADMIN_KEY, "selfenroll-device", "device-token.pub.jwks")),
            new ComposeService(
                    "credential-service",
                    "credential",
                    Map.of("credential-hash", "credential-hash.jwks", "seal-public", "seal.pub.jwks"),
                    Map.of(ADMIN, ADMIN_KEY, "selfenroll-service", "service-token.pub.jwks")),
            new ComposeService(
                    "notification-service", "notification", Map.of("seal", "seal.jwks"), Map.of(ADMIN, ADMIN_KEY)),
            new ComposeService(
                    "admin-service",
                    "admin",
                    Map.of(
                            "pin-hash", "pin-hash.jwks",
                            "pin-encryption", "pin-encryption.jwks",
                            "admin-token", "admin-token.jwks"),
                    Map.of(ADMIN, ADMIN_KEY)));

    /** Settings as the service reads them inside its container, where Compose mounts secrets in {@code /run/secrets}. */
    Map<String, String> settings(String databasePassword) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.datasource.username", schema);
        settings.put("quarkus.datasource.password", databasePassword);
        keys.forEach((property, file) -> settings.put("selfenroll.keys." + property, "/run/secrets/" + file));
        trusts.forEach(
                (audience, file) -> settings.put("selfenroll.trust.\"" + audience + "\"", "/run/secrets/" + file));
        return settings;
    }
}
