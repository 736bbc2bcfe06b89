package io.selfenroll.enrollment.device;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Secrets of devices: HMAC-SHA-256 over credential and installation, base64url. Computed, so that a repeated enrollment
 * gets the same one although only its SHA-256 is stored; a plain digest is enough for 256 random-looking bits. Made at
 * start, so that a bad key file stops it.
 */
@Startup
@Singleton
class DeviceSecrets {

    private final KeyedHash hash;

    DeviceSecrets(@ConfigProperty(name = "selfenroll.keys.device-secret") Path keys) {
        hash = new KeyedHash(KeyFile.read(keys), "device-secret");
    }

    /** The secret of a new device. */
    String create(UUID credentialId, String installationId) {
        return candidates(credentialId, installationId).getFirst();
    }

    /**
     * The secret that a device was given, whichever of the accepted keys was current then.
     *
     * @throws CredentialUsed when its key has been taken out of the file since
     */
    String repeat(UUID credentialId, String installationId, String storedDigest) {
        return candidates(credentialId, installationId).stream()
                .filter(secret -> matches(secret, storedDigest))
                .findFirst()
                .orElseThrow(CredentialUsed::new);
    }

    /** In constant time. */
    static boolean matches(String secret, String storedDigest) {
        return MessageDigest.isEqual(
                digest(secret).getBytes(StandardCharsets.US_ASCII), storedDigest.getBytes(StandardCharsets.US_ASCII));
    }

    /** Hex SHA-256: what is stored. */
    static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private List<String> candidates(UUID credentialId, String installationId) {
        return hash.hashes(credentialId.toString(), installationId).stream()
                .map(value -> value.substring(value.lastIndexOf('.') + 1))
                .toList();
    }
}
