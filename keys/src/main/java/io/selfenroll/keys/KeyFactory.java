package io.selfenroll.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes the key files of an installation. Files that exist are left as they are. */
public final class KeyFactory {

    /** Names of the symmetric key files, without {@code .jwks}. */
    public static final List<String> SECRETS =
            List.of("pin-hash", "pin-encryption", "credential-hash", "device-secret", "admin-secret");

    /** Names of the EC key files, without {@code .jwks}; each has its public half beside it in {@code .pub.jwks}. */
    public static final List<String> PAIRS = List.of("seal", "admin-token", "device-token", "service-token");

    private KeyFactory() {}

    /** Creates what is missing in the folder, private files with mode 0600 and the folder with 0700. */
    public static void createMissing(Path dir) {
        try {
            if (!Files.isDirectory(dir)) {
                Files.createDirectories(dir);
                restrict(dir, "rwx------");
            }
            for (String name : SECRETS) {
                Path file = dir.resolve(name + ".jwks");
                if (!Files.exists(file)) {
                    writePrivate(file, named(name, OctJwkGenerator.generateJwk(256)));
                }
            }
            for (String name : PAIRS) {
                Path file = dir.resolve(name + ".jwks");
                if (!Files.exists(file)) {
                    PublicJsonWebKey pair = named(name, EcJwkGenerator.generateJwk(EllipticCurves.P256));
                    Files.writeString(
                            dir.resolve(name + ".pub.jwks"),
                            new JsonWebKeySet(pair).toJson(OutputControlLevel.PUBLIC_ONLY));
                    writePrivate(file, pair);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Keys cannot be created in " + dir, e);
        } catch (JoseException e) {
            throw new IllegalStateException("Keys cannot be generated", e);
        }
    }

    private static <K extends JsonWebKey> K named(String name, K key) {
        key.setKeyId(name + "-" + RandomText.crockford(8));
        return key;
    }

    private static void writePrivate(Path file, JsonWebKey key) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "key", ".tmp");
        restrict(fresh, "rw-------");
        Files.writeString(fresh, new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(fresh, file);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
