package io.selfenroll.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys of one purpose, read from a JWKS file. Refuses a file that is missing or empty, that others may change or,
 * while it holds a secret, read, and one with a key that has no {@code kid} of its own or that {@link KeyRules} refuse.
 */
public final class KeyFile {

    private static final Set<PosixFilePermission> MAY_CHANGE =
            EnumSet.of(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private static final String NO_KEY_SET = "it is not a JSON Web Key Set";

    private final Path file;
    private final List<JsonWebKey> keys;

    private KeyFile(Path file, List<JsonWebKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Refuses, too, what a local stack has made for itself, but in the processes of a local stack. */
    public static KeyFile read(Path file) {
        KeyFile read = readAnywhere(file);
        if (!LocalKeys.areAccepted() && read.keys.stream().anyMatch(LocalKeys::isLocal)) {
            throw new KeyFileRefused(
                    file, "a local stack made it for itself; an installation needs its own, see ./dev keys create");
        }
        return read;
    }

    /** For tools that look after files of every installation. */
    static KeyFile readAnywhere(Path file) {
        List<JsonWebKey> keys = parse(file);
        if (keys.isEmpty()) {
            throw new KeyFileRefused(file, "it has no key");
        }
        Set<String> seen = new HashSet<>();
        for (JsonWebKey key : keys) {
            if (key.getKeyId() == null || !seen.add(key.getKeyId())) {
                throw new KeyFileRefused(file, "each key needs a kid of its own");
            }
            KeyRules.objection(key).ifPresent(objection -> {
                throw new KeyFileRefused(file, "key " + key.getKeyId() + " " + objection);
            });
        }
        refuseOpenPermissions(file, keys.stream().anyMatch(KeyFile::secret));
        return new KeyFile(file, keys);
    }

    private static List<JsonWebKey> parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new KeyFileRefused(file, "it does not exist");
        }
        try {
            String json = Files.readString(file);
            if (!(JsonUtil.parseJson(json).get(JsonWebKeySet.JWK_SET_MEMBER_NAME) instanceof List<?> written)) {
                throw new KeyFileRefused(file, NO_KEY_SET);
            }
            // The parser passes over keys that it does not understand; one that was meant to count would be missing.
            List<JsonWebKey> keys = written.stream().allMatch(Map.class::isInstance)
                    ? List.copyOf(new JsonWebKeySet(json).getJsonWebKeys())
                    : List.of();
            if (written.size() != keys.size()) {
                throw new KeyFileRefused(file, "it has a key that is broken or of an unknown kind");
            }
            return keys;
        } catch (IOException e) {
            throw new KeyFileRefused(file, "it cannot be read");
        } catch (JoseException e) {
            throw new KeyFileRefused(file, NO_KEY_SET);
        }
    }

    private static void refuseOpenPermissions(Path file, boolean secret) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (secret && permissions.contains(PosixFilePermission.OTHERS_READ)) {
                throw new KeyFileRefused(file, "other users may read it; use mode 0600");
            }
            if (permissions.stream().anyMatch(MAY_CHANGE::contains)) {
                throw new KeyFileRefused(file, "other users may change it; use mode " + (secret ? "0600" : "0644"));
            }
        } catch (UnsupportedOperationException e) {
            // A file system without POSIX permissions protects the file by other means.
            return;
        } catch (IOException e) {
            throw new KeyFileRefused(file, "its permissions cannot be read");
        }
    }

    private static boolean secret(JsonWebKey key) {
        return key instanceof OctetSequenceJsonWebKey
                || key instanceof PublicJsonWebKey pair && pair.getPrivateKey() != null;
    }

    /** The key that new values are made with. */
    public JsonWebKey current() {
        return keys.getFirst();
    }

    public Optional<JsonWebKey> find(String kid) {
        return keys.stream().filter(key -> key.getKeyId().equals(kid)).findFirst();
    }

    /** Every accepted key, the current one first. */
    public List<JsonWebKey> all() {
        return keys;
    }

    /** @throws KeyFileRefused when it has a key that only its owner should have, or one that is no pair */
    KeyFile publicKeys() {
        for (JsonWebKey key : keys) {
            pair(key);
            if (secret(key)) {
                throw new KeyFileRefused(
                        file, "key " + key.getKeyId() + " is private; the public file (.pub.jwks) is needed here");
            }
        }
        return this;
    }

    /** @throws KeyFileRefused when it has a key whose private half is not there */
    KeyFile privateKeys() {
        for (JsonWebKey key : keys) {
            if (pair(key).getPrivateKey() == null) {
                throw new KeyFileRefused(
                        file, "key " + key.getKeyId() + " is public only; the private file (.jwks) is needed here");
            }
        }
        return this;
    }

    /**
     * For checking signatures.
     *
     * @throws KeyFileRefused when it has a key that only its owner should have, or one that signs nothing
     */
    public KeyFile verificationKeys() {
        return publicKeys().signing();
    }

    /** @throws KeyFileRefused when it has a key whose private half is not there, or one that signs nothing */
    KeyFile signingKeys() {
        return privateKeys().signing();
    }

    private KeyFile signing() {
        for (JsonWebKey key : keys) {
            if (!(key instanceof EllipticCurveJsonWebKey)) {
                throw new KeyFileRefused(
                        file,
                        "key " + key.getKeyId() + " is for sealing (X25519); one that signs (P-256) is needed here");
            }
        }
        return this;
    }

    PublicJsonWebKey currentPair() {
        return pair(current());
    }

    private PublicJsonWebKey pair(JsonWebKey key) {
        if (key instanceof PublicJsonWebKey pair) {
            return pair;
        }
        throw new KeyFileRefused(file, "key " + key.getKeyId() + " is symmetric; a pair is needed here");
    }

    byte[] secretOf(JsonWebKey key) {
        if (key instanceof OctetSequenceJsonWebKey secret) {
            return secret.getOctetSequence();
        }
        throw new KeyFileRefused(
                file, "key " + key.getKeyId() + " is a pair; a symmetric key (kty oct) is needed here");
    }

    /** Names the file and the key ids only. */
    @Override
    public String toString() {
        return "KeyFile[" + file.getFileName() + ", "
                + keys.stream().map(JsonWebKey::getKeyId).toList() + "]";
    }
}
