package io.selfenroll.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes the key files of an installation. Files that exist are left as they are. */
public final class KeyFactory {

    /** Names of the symmetric key files, without {@code .jwks}. */
    public static final List<String> SECRETS =
            List.of("pin-hash", "pin-encryption", "credential-hash", "device-secret", "admin-secret");

    /** The pair that secrets are sealed to; the curve is X25519, an agreement costs a third of one on P-256. */
    public static final String SEAL = "seal";

    /** Names of the key files of pairs, without {@code .jwks}; each has its public half beside it in {@code .pub.jwks}. */
    public static final List<String> PAIRS = List.of(SEAL, "admin-token", "device-token", "service-token");

    /** As OpenID Federation names it in the keys of a set. */
    private static final String MADE_AT = "iat";

    private KeyFactory() {}

    /** Creates what is missing in the folder, private files with mode 0600 and the folder with 0700. */
    public static void createMissing(Path dir) {
        createMissing(dir, "");
    }

    static void createMissing(Path dir, String mark) {
        try {
            if (!Files.isDirectory(dir)) {
                Files.createDirectories(dir);
                restrict(dir, "rwx------");
            }
            for (String name : SECRETS) {
                Path file = dir.resolve(name + ".jwks");
                if (!Files.exists(file)) {
                    writePrivate(file, List.of(generate(name, mark, 0)));
                }
            }
            for (String name : PAIRS) {
                Path file = dir.resolve(name + ".jwks");
                if (!Files.exists(file)) {
                    List<JsonWebKey> pair = List.of(generate(name, mark, 0));
                    writePublic(dir.resolve(name + ".pub.jwks"), pair);
                    writePrivate(file, pair);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Keys cannot be created in " + dir, e);
        }
    }

    /** A new key to stand beside another one of this name: with the same mark, and a later time at which it was made. */
    static JsonWebKey generateBeside(String name, JsonWebKey other) {
        return generate(name, LocalKeys.markOf(other), madeAt(other));
    }

    private static JsonWebKey generate(String name, String mark, long laterThan) {
        try {
            JsonWebKey key = fresh(name);
            key.setKeyId(mark + name + "-" + RandomText.crockford(8));
            key.setOtherParameter(MADE_AT, Math.max(Instant.now().getEpochSecond(), laterThan + 1));
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Keys cannot be generated", e);
        }
    }

    private static JsonWebKey fresh(String name) throws JoseException {
        if (name.equals(SEAL)) {
            return OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_X25519);
        }
        return PAIRS.contains(name)
                ? EcJwkGenerator.generateJwk(EllipticCurves.P256)
                : OctJwkGenerator.generateJwk(256);
    }

    /** Seconds since 1970; 0 for keys that were made elsewhere. */
    static long madeAt(JsonWebKey key) {
        Number time = key.getOtherParameterValue(MADE_AT, Number.class);
        return time == null ? 0 : time.longValue();
    }

    static void writePublic(Path file, List<JsonWebKey> keys) throws IOException {
        write(file, "rw-r--r--", new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    static void writePrivate(Path file, List<JsonWebKey> keys) throws IOException {
        write(file, "rw-------", new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    /** At once as a whole, and still its owner's when root writes it. */
    private static void write(Path file, String permissions, String content) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "key", ".tmp");
        restrict(fresh, permissions);
        Files.writeString(fresh, content);
        if (Files.exists(file) && !Files.getOwner(file).equals(Files.getOwner(fresh))) {
            Files.setOwner(fresh, Files.getOwner(file));
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
