package io.selfenroll.localstack.test;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The configuration that names the key files of an installation. */
final class KeyProperties {

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("selfenroll.keys.pin-hash", "pin-hash.jwks"),
            Map.entry("selfenroll.keys.pin-encryption", "pin-encryption.jwks"),
            Map.entry("selfenroll.keys.admin-secret", "admin-secret.jwks"),
            Map.entry("selfenroll.keys.credential-hash", "credential-hash.jwks"),
            Map.entry("selfenroll.keys.device-secret", "device-secret.jwks"),
            Map.entry("selfenroll.keys.seal", "seal.jwks"),
            Map.entry("selfenroll.keys.seal-public", "seal.pub.jwks"),
            Map.entry("selfenroll.keys.admin-token", "admin-token.jwks"),
            Map.entry("selfenroll.keys.device-token", "device-token.jwks"),
            Map.entry("selfenroll.keys.service-token", "service-token.jwks"),
            Map.entry("selfenroll.trust.\"selfenroll-admin\"", "admin-token.pub.jwks"),
            Map.entry("selfenroll.trust.\"selfenroll-device\"", "device-token.pub.jwks"),
            Map.entry("selfenroll.trust.\"selfenroll-service\"", "service-token.pub.jwks"));

    private KeyProperties() {}

    /** Every key property, from its name to the absolute path of its file. */
    static Map<String, String> of(Path directory) {
        Map<String, String> properties = new TreeMap<>();
        FILES.forEach((property, file) -> properties.put(
                property, directory.toAbsolutePath().resolve(file).toString()));
        return properties;
    }
}
