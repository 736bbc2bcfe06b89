package io.selfenroll.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services read their key files at the start, so each of these stops it with one sentence that names the file. */
class KeyRefusalTest {

    @TempDir
    Path dir;

    @BeforeEach
    void createKeys() {
        KeyFactory.createMissing(dir);
    }

    @Test
    void missingFile() {
        refused(dir.resolve("none.jwks"), "it does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "{\"keys\":7}", "null", "{}"})
    void fileThatIsNoKeySet(String content) throws IOException {
        refused(file(content), "it is not a JSON Web Key Set");
    }

    @Test
    void fileWithoutAKey() throws IOException {
        refused(file("{\"keys\":[]}"), "it has no key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"OCT\",\"kid\":\"a\",\"k\":\"AAAA\"}",
                "{\"kty\":\"EC\",\"kid\":\"a\",\"crv\":\"P-256\"}",
                "{\"kid\":\"a\"}",
                "7"
            })
    void keyThatCannotBeReadIsNotPassedOver(String key) throws IOException {
        String good = Files.readString(dir.resolve("pin-hash.jwks")).replaceAll("(?s)^\\{\"keys\":\\[|\\]\\}$", "");
        refused(file("{\"keys\":[" + good + "," + key + "]}"), "it has a key that is broken or of an unknown kind");
    }

    @Test
    void keysWithoutANameOfTheirOwn() throws IOException {
        String key = "\"kty\":\"oct\",\"k\":\"" + secret(32) + "\"";
        refused(file("{\"keys\":[{" + key + "}]}"), "each key needs a kid of its own");
        String named = "{\"kid\":\"a\"," + key + "}";
        refused(file("{\"keys\":[" + named + "," + named + "]}"), "each key needs a kid of its own");
    }

    @Test
    void shortSecret() throws IOException {
        refused(oct(secret(31)), "key weak is shorter than 256 bits");
        assertThat(KeyFile.read(oct(secret(32))).all()).hasSize(1);
    }

    @Test
    void secretThatSomebodyMadeUp() throws IOException {
        refused(oct(Base64.getUrlEncoder().encodeToString(new byte[32])), "key weak is not random");
        refused(oct(Base64.getUrlEncoder().encodeToString("changeme".repeat(8).getBytes())), "key weak is not random");
    }

    @Test
    void anotherCurve() throws Exception {
        JsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        refused(file(key), "key weak is on the curve P-384; P-256 is needed");
        refused(
                file(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)),
                "key weak is on the curve Ed25519; X25519 is needed");
    }

    @Test
    void anotherKindOfKey() throws Exception {
        refused(
                file(RsaJwkGenerator.generateJwk(2048)),
                "key weak has the kty RSA; only oct, EC and OKP are known here");
    }

    @Test
    void pointThatIsNotOnTheCurve() throws IOException {
        String coordinate = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        refused(
                file("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"weak\",\"x\":\"" + coordinate
                        + "\",\"y\":\"" + coordinate + "\"}]}"),
                "key weak is no point of the curve P-256");
    }

    @Test
    void privateKeyWhereAPublicOneIsExpected() {
        Path file = dir.resolve("seal.jwks");
        assertThatThrownBy(() -> new Sealer(KeyFile.read(file)))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("is private; the public file (.pub.jwks) is needed here");
    }

    @Test
    void publicKeyWhereAPrivateOneIsExpected() {
        Path file = dir.resolve("seal.pub.jwks");
        assertThatThrownBy(() -> new Unsealer(KeyFile.read(file)))
                .hasMessageContaining("is public only; the private file (.jwks) is needed here");
        assertThatThrownBy(() -> new TokenSigner(KeyFile.read(file), "any"))
                .hasMessageContaining("is public only; the private file (.jwks) is needed here");
    }

    @Test
    void keyOfAnotherPurpose() {
        assertThatThrownBy(() -> new KeyedHash(KeyFile.read(dir.resolve("seal.jwks")), "any"))
                .hasMessageContaining("is a pair; a symmetric key (kty oct) is needed here");
        assertThatThrownBy(() -> new FieldCipher(KeyFile.read(dir.resolve("seal.jwks"))))
                .hasMessageContaining("is a pair; a symmetric key (kty oct) is needed here");
        assertThatThrownBy(() -> new TokenSigner(KeyFile.read(dir.resolve("pin-hash.jwks")), "any"))
                .hasMessageContaining("is symmetric; a pair is needed here");
        assertThatThrownBy(() -> KeyFile.read(dir.resolve("pin-hash.jwks")).verificationKeys())
                .hasMessageContaining("is symmetric; a pair is needed here");
    }

    @Test
    void keyThatSealsSignsNothing() {
        String reason = "is for sealing (X25519); one that signs (P-256) is needed here";
        assertThatThrownBy(() -> new TokenSigner(KeyFile.read(dir.resolve("seal.jwks")), "any"))
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> KeyFile.read(dir.resolve("seal.pub.jwks")).verificationKeys())
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--"})
    void secretThatOthersMayRead(String permissions) throws IOException {
        for (String name : new String[] {"pin-hash.jwks", "device-token.jwks"}) {
            Path file = permit(dir.resolve(name), permissions);
            refused(file, "other users may read it; use mode 0600");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw--w----", "rw-----w-"})
    void secretThatOthersMayChange(String permissions) throws IOException {
        refused(permit(dir.resolve("pin-hash.jwks"), permissions), "other users may change it; use mode 0600");
    }

    @Test
    void publicKeysThatOthersMayChangeBecauseTheySayWhoIsTrusted() throws IOException {
        refused(permit(dir.resolve("admin-token.pub.jwks"), "rw-rw-r--"), "other users may change it; use mode 0644");
        assertThat(KeyFile.read(permit(dir.resolve("admin-token.pub.jwks"), "rw-r--r--"))
                        .all())
                .hasSize(1);
    }

    @Test
    void keysOfALocalStackOutsideOfIt() {
        Path local = dir.resolve("local");
        LocalKeys.createMissing(local);
        for (String name : KeyFactory.SECRETS) {
            refused(local.resolve(name + ".jwks"), "a local stack made it for itself");
        }
        for (String name : KeyFactory.PAIRS) {
            refused(local.resolve(name + ".jwks"), "a local stack made it for itself");
            refused(local.resolve(name + ".pub.jwks"), "a local stack made it for itself");
        }
    }

    @Test
    void keysOfALocalStackThatWereRotatedOutsideOfIt() {
        Path local = dir.resolve("local");
        LocalKeys.createMissing(local);
        for (int step = 0; step < 3; step++) {
            KeyRotation.of(local, "seal").next();
            refused(local.resolve("seal.jwks"), "a local stack made it for itself");
        }
    }

    @Test
    void refusalNeverHoldsAPartOfTheKey() throws IOException {
        String secret = secret(31);
        assertThatThrownBy(() -> KeyFile.read(oct(secret))).hasMessageNotContaining(secret.substring(0, 6));
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeyFileRefused.class)
                .message()
                .startsWith("Key file " + file + " cannot be used: " + reason)
                .doesNotContain("\n");
    }

    private static String secret(int bytes) {
        byte[] secret = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            secret[i] = (byte) (7 * i);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private Path oct(String k) throws IOException {
        return file("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"weak\",\"k\":\"" + k + "\"}]}");
    }

    private Path file(JsonWebKey key) throws IOException {
        key.setKeyId("weak");
        return file(new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    private Path file(String content) throws IOException {
        return permit(Files.writeString(dir.resolve("given.jwks"), content), "rw-------");
    }

    private static Path permit(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
