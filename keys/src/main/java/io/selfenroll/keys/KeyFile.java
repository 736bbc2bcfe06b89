package io.selfenroll.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys of one purpose, read from a JWKS file. Refuses a file that is missing, empty, readable by others while it
 * holds a secret, or that has a key without {@code kid}, a repeated {@code kid} or a symmetric key under 256 bits.
 */
public final class KeyFile {

    private static final int MIN_SECRET_BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final Path file;
    private final List<JsonWebKey> keys;

    private KeyFile(Path file, List<JsonWebKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    public static KeyFile read(Path file) {
        List<JsonWebKey> keys = parse(file);
        if (keys.isEmpty()) {
            throw new KeyFileRefused(file, "it has no key");
        }
        Set<String> seen = new HashSet<>();
        for (JsonWebKey key : keys) {
            if (key.getKeyId() == null || !seen.add(key.getKeyId())) {
                throw new KeyFileRefused(file, "each key needs a kid of its own");
            }
            if (key instanceof OctetSequenceJsonWebKey secret && secret.getOctetSequence().length < MIN_SECRET_BYTES) {
                throw new KeyFileRefused(file, "key " + key.getKeyId() + " is shorter than 256 bits");
            }
        }
        if (keys.stream().anyMatch(KeyFile::secret)) {
            refuseOpenPermissions(file);
        }
        return new KeyFile(file, keys);
    }

    private static List<JsonWebKey> parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new KeyFileRefused(file, "it does not exist");
        }
        try {
            return List.copyOf(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
        } catch (IOException e) {
            throw new KeyFileRefused(file, "it cannot be read");
        } catch (JoseException e) {
            throw new KeyFileRefused(file, "it is not a JSON Web Key Set");
        }
    }

    private static void refuseOpenPermissions(Path file) {
        try {
            for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
                if (OTHERS.contains(permission)) {
                    throw new KeyFileRefused(file, "other users may read or change it; use mode 0600");
                }
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

    PublicJsonWebKey currentPair() {
        if (current() instanceof PublicJsonWebKey pair) {
            return pair;
        }
        throw new KeyFileRefused(file, "an EC key is needed here");
    }

    byte[] secretOf(JsonWebKey key) {
        if (key instanceof OctetSequenceJsonWebKey secret) {
            return secret.getOctetSequence();
        }
        throw new KeyFileRefused(file, "a symmetric key (kty oct) is needed here");
    }

    /** Names the file and the key ids only. */
    @Override
    public String toString() {
        return "KeyFile[" + file.getFileName() + ", "
                + keys.stream().map(JsonWebKey::getKeyId).toList() + "]";
    }
}
