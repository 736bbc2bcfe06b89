package io.selfenroll.keys;

import static io.selfenroll.keys.KeyRotation.Step.ADDED;
import static io.selfenroll.keys.KeyRotation.Step.REMOVED;
import static io.selfenroll.keys.KeyRotation.Step.SWITCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRotationTest {

    @TempDir
    Path dir;

    @BeforeEach
    void createKeys() {
        KeyFactory.createMissing(dir);
    }

    static List<String> names() {
        return Stream.concat(KeyFactory.SECRETS.stream(), KeyFactory.PAIRS.stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void threeStepsLeaveANewKeyAlone(String name) throws IOException {
        String old = kids(name).getFirst();

        assertThat(next(name)).isEqualTo(ADDED);
        assertThat(kids(name)).hasSize(2).startsWith(old);
        String fresh = kids(name).getLast();
        assertThat(next(name)).isEqualTo(SWITCHED);
        assertThat(kids(name)).containsExactly(fresh, old);
        assertThat(next(name)).isEqualTo(REMOVED);
        assertThat(kids(name)).containsExactly(fresh);
    }

    @Test
    void whatWasMadeBeforeIsAcceptedUntilTheOldKeyGoes() throws IOException {
        String stored = hash().hash("12345678");

        next("pin-hash");
        assertThat(hash().hash("12345678")).as("made as before").isEqualTo(stored);
        next("pin-hash");
        assertThat(hash().hash("12345678")).as("made with the new one").isNotEqualTo(stored);
        assertThat(hash().matches(stored, "12345678")).isTrue();
        next("pin-hash");
        assertThat(hash().matches(stored, "12345678")).isFalse();
    }

    @Test
    void sendersAndReceiversOfSealedTextMayRestartInAnyOrder() throws IOException {
        Sealer before = sealer();
        next("seal");
        Unsealer prepared = unsealer();
        next("seal");
        assertThat(prepared.unseal(sealer().seal("secret"))).isEqualTo("secret");
        assertThat(unsealer().unseal(before.seal("secret"))).isEqualTo("secret");
    }

    @Test
    void publicFileFollowsAndHoldsNoPrivateKey() throws IOException {
        next("admin-token");
        next("admin-token");
        assertThat(KeyFile.read(dir.resolve("admin-token.pub.jwks")).all())
                .extracting(JsonWebKey::getKeyId)
                .isEqualTo(kids("admin-token"));
        assertThat(dir.resolve("admin-token.pub.jwks")).content().doesNotContain("\"d\"");
    }

    @Test
    void privateFileStaysTheOwners() throws IOException {
        next("pin-hash");
        assertThat(Files.getPosixFilePermissions(dir.resolve("pin-hash.jwks")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void unknownNameIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> KeyRotation.of(dir, "../pin-hash"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pin-hash, pin-encryption");
    }

    private KeyRotation.Step next(String name) {
        return KeyRotation.of(dir, name).next();
    }

    private List<String> kids(String name) {
        return KeyFile.read(dir.resolve(name + ".jwks")).all().stream()
                .map(JsonWebKey::getKeyId)
                .toList();
    }

    private KeyedHash hash() {
        return new KeyedHash(KeyFile.read(dir.resolve("pin-hash.jwks")), "pin");
    }

    private Sealer sealer() {
        return new Sealer(KeyFile.read(dir.resolve("seal.pub.jwks")));
    }

    private Unsealer unsealer() {
        return new Unsealer(KeyFile.read(dir.resolve("seal.jwks")));
    }
}
