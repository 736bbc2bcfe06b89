package io.selfenroll.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path dir;

    @BeforeEach
    void createKeys() {
        KeyFactory.createMissing(dir);
    }

    private KeyFile file(String name) {
        return KeyFile.read(dir.resolve(name + ".jwks"));
    }

    @Test
    void creatingAgainKeepsTheKeys() throws IOException {
        String before = Files.readString(dir.resolve("pin-hash.jwks"));
        KeyFactory.createMissing(dir);
        assertThat(dir.resolve("pin-hash.jwks")).hasContent(before);
    }

    @Test
    void publicFileHoldsNoPrivateKey() throws IOException {
        assertThat(Files.readString(dir.resolve("seal.pub.jwks"))).doesNotContain("\"d\"");
    }

    @Test
    void hashDependsOnPurposeAndOnTheBordersOfItsParts() {
        KeyedHash pin = new KeyedHash(file("pin-hash"), "pin");
        assertThat(pin.hash("ab", "c")).isNotEqualTo(pin.hash("a", "bc"));
        assertThat(pin.hash("ab")).isNotEqualTo(new KeyedHash(file("pin-hash"), "other").hash("ab"));
        assertThat(pin.matches(pin.hash("12345678"), "12345678")).isTrue();
        assertThat(pin.matches(pin.hash("12345678"), "12345679")).isFalse();
        assertThat(pin.matches("unknown.key", "12345678")).isFalse();
    }

    @Test
    void hashOfAnEarlierKeyStillMatchesAfterRotation() throws Exception {
        KeyedHash before = new KeyedHash(file("pin-hash"), "pin");
        String stored = before.hash("12345678");
        Path other = dir.resolve("other");
        KeyFactory.createMissing(other);
        var rotated = new JsonWebKeySet(
                KeyFile.read(other.resolve("pin-hash.jwks")).current(),
                file("pin-hash").current());
        Path file = dir.resolve("rotated.jwks");
        Files.writeString(file, rotated.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        KeyedHash after = new KeyedHash(KeyFile.read(file), "pin");
        assertThat(after.matches(stored, "12345678")).isTrue();
        assertThat(after.hashes("12345678")).hasSize(2).contains(stored);
        assertThat(after.hash("12345678")).isNotEqualTo(stored);
    }

    @Test
    void sealedTextOpensWithThePrivateKeyAlone() {
        String sealed = new Sealer(file("seal.pub")).seal("secret");
        assertThat(sealed).doesNotContain("secret");
        assertThat(new Unsealer(file("seal")).unseal(sealed)).isEqualTo("secret");
        assertThatThrownBy(() -> new Unsealer(file("seal.pub"))).isInstanceOf(KeyFileRefused.class);
        assertThatThrownBy(() -> new Unsealer(file("device-token")).unseal(sealed))
                .isInstanceOf(UnreadableSecret.class);
    }

    /** Key files of earlier versions; a rotation puts one on the new curve beside it. */
    @Test
    void whatIsSealedOnTheOtherCurveOpensDuringARotation() throws Exception {
        JsonWebKey old = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        old.setKeyId("seal-old");
        KeyFactory.writePublic(dir.resolve("seal.pub.jwks"), List.of(old));
        KeyFactory.writePrivate(dir.resolve("seal.jwks"), List.of(old));
        String before = new Sealer(file("seal.pub")).seal("before");
        KeyRotation.of(dir, "seal").next();
        KeyRotation.of(dir, "seal").next();
        String after = new Sealer(file("seal.pub")).seal("after");

        assertThat(file("seal").current().getKeyType()).isEqualTo("OKP");
        assertThat(new Unsealer(file("seal")).unseal(before)).isEqualTo("before");
        assertThat(new Unsealer(file("seal")).unseal(after)).isEqualTo("after");
    }

    @Test
    void fieldDoesNotOpenInAnotherContext() {
        FieldCipher cipher = new FieldCipher(file("pin-encryption"));
        String encrypted = cipher.encrypt("12345678", "site-1");
        assertThat(cipher.decrypt(encrypted, "site-1")).isEqualTo("12345678");
        assertThatThrownBy(() -> cipher.decrypt(encrypted, "site-2")).isInstanceOf(UnreadableSecret.class);
        String changed = encrypted.substring(0, encrypted.length() - 4) + "AAAA";
        assertThatThrownBy(() -> cipher.decrypt(changed, "site-1")).isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void hashOfOneKeyIsWorthNothingUnderAnother() {
        KeyFactory.createMissing(dir.resolve("other"));
        String stored = new KeyedHash(file("pin-hash"), "pin").hash("12345678");
        KeyedHash other = new KeyedHash(KeyFile.read(dir.resolve("other/pin-hash.jwks")), "pin");
        assertThat(other.matches(stored, "12345678")).isFalse();
    }

    @Test
    void randomTextHasTheAskedLengthAndAlphabet() {
        assertThat(RandomText.crockford(1000)).matches("[0-9a-hjkmnp-tv-z]{1000}");
        assertThat(RandomText.digits(8)).matches("[0-9]{8}");
        assertThat(RandomText.base64Url(32)).hasSize(43);
    }
}
