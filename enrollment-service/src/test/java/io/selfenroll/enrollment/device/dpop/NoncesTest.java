package io.selfenroll.enrollment.device.dpop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

import io.selfenroll.keys.KeyFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoncesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private Nonces nonces;

    @BeforeEach
    void keys() {
        KeyFactory.createMissing(folder);
        nonces = new Nonces(folder.resolve("device-secret.jwks"));
    }

    @Test
    void isGoodForFiveMinutesAndNotLonger() {
        String nonce = nonces.at(NOW);

        assertThat(nonces.valid(nonce, NOW)).isTrue();
        assertThat(nonces.valid(nonce, NOW.plusSeconds(300))).isTrue();
        assertThat(nonces.valid(nonce, NOW.plusSeconds(301))).isFalse();
    }

    @Test
    void anInstanceWhoseClockIsAMinuteBehindTakesItAndNoMore() {
        String nonce = nonces.at(NOW);

        assertThat(nonces.valid(nonce, NOW.minusSeconds(60))).isTrue();
        assertThat(nonces.valid(nonce, NOW.minusSeconds(61))).isFalse();
    }

    @Test
    void anotherTimeWithTheSameMacIsRefused() {
        String mac = nonces.at(NOW).split("\\.")[1];

        assertThat(nonces.valid((NOW.getEpochSecond() + 1) + "." + mac, NOW)).isFalse();
        assertThat(nonces.valid(nonces.at(NOW) + "A", NOW)).isFalse();
    }

    @Test
    void whatIsTooLongIsRefusedBeforeAnythingIsComputed() {
        String nonce = nonces.at(NOW);

        assertThat(nonces.valid("0".repeat(200) + nonce, NOW)).isFalse();
        assertThat(nonce.length()).isBetween(40, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", ".mac", "1772359200", "1772359200.", "-1.x", "1234567890123.x", "١.x"})
    void anythingElseIsRefused(String text) {
        assertThat(nonces.valid(text, NOW)).isFalse();
    }
}
