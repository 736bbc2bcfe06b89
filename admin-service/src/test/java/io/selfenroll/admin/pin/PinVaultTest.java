package io.selfenroll.admin.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.selfenroll.keys.FieldCipher;
import io.selfenroll.keys.KeyFactory;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import io.selfenroll.keys.UnreadableSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinVaultTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID SITE = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    private PinVault vault;

    @BeforeEach
    void keys() {
        KeyFactory.createMissing(folder);
        vault = new PinVault(
                new FieldCipher(KeyFile.read(folder.resolve("pin-encryption.jwks"))),
                new KeyedHash(KeyFile.read(folder.resolve("pin-hash.jwks")), "pin"));
    }

    @Test
    void pinsAreEightDigits() {
        assertThat(vault.random()).matches("[0-9]{8}").isNotEqualTo(vault.random());
    }

    @Test
    void aSealedPinOpensForItsSiteOnly() {
        Pin pin = vault.seal(SITE, "01234567", NOW);
        Pin copied = new Pin(UUID.randomUUID(), pin.encryptedPin(), "hash", NOW);

        assertThat(pin.encryptedPin()).doesNotContain("01234567");
        assertThat(vault.open(pin)).isEqualTo("01234567");
        assertThatThrownBy(() -> vault.open(copied)).isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void hashesAreOneForEachKeyAndTheSameEachTime() {
        assertThat(vault.hashes("01234567")).hasSize(1).isEqualTo(vault.hashes("01234567"));
        assertThat(vault.hashes("01234567")).isNotEqualTo(vault.hashes("01234568"));
    }

    @Test
    void theEndOfAPinIsNeverMovedBack() {
        Pin pin = vault.seal(SITE, "01234567", NOW);
        assertThat(pin.current()).isTrue();
        assertThat(pin.id()).isNotNull();
        assertThat(pin.siteId()).isEqualTo(SITE);
        assertThat(pin.validFrom()).isEqualTo(NOW);

        pin.endAt(NOW.plus(Duration.ofDays(2)));
        pin.endAt(NOW.plus(Duration.ofDays(3)));
        assertThat(pin.validUntil()).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(pin.current()).isFalse();

        pin.endAt(NOW.plus(Duration.ofDays(1)));
        assertThat(pin.validUntil()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
}
