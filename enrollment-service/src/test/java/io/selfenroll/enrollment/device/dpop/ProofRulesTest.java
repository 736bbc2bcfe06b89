package io.selfenroll.enrollment.device.dpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.selfenroll.httpapi.PublicUrls;
import io.selfenroll.keys.KeyFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofRulesTest {

    private static final String PATH = "/api/enrollment/v1/device";

    @TempDir
    Path folder;

    private Nonces nonces;
    private ProofRules rules;

    @BeforeEach
    void keys() {
        KeyFactory.createMissing(folder);
        nonces = new Nonces(folder.resolve("device-secret.jwks"));
        rules = new ProofRules(
                new PublicUrls(List.of("https://enroll.acme.example", "http://localhost:8080", "http://plain.example")),
                nonces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://enroll.acme.example" + PATH,
                "https://enroll.acme.example:443" + PATH,
                "HTTPS://Enroll.Acme.Example" + PATH,
                "http://localhost:8080" + PATH,
                "http://plain.example:80" + PATH,
                "https://enroll.acme.example" + PATH + "?query=1"
            })
    void thePublicAddressIsMeantHoweverItIsWritten(String target) {
        assertThatCode(() -> rules.check(proof("GET", target, Instant.now(), null), "GET", PATH))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://enroll.acme.example" + PATH,
                "https://enroll.acme.example:80" + PATH,
                "https://enroll.acme.example:8443" + PATH,
                "https://plain.example:80" + PATH,
                "https://evil.example" + PATH,
                "https://enroll.acme.example" + PATH + "/",
                "https://enroll.acme.example" + PATH + "%2F",
                "//enroll.acme.example" + PATH,
                PATH,
                "mailto:a@b.example",
                "https://enroll.acme.example/ a"
            })
    void anotherAddressIsRefused(String target) {
        assertThatThrownBy(() -> rules.check(proof("GET", target, Instant.now(), null), "GET", PATH))
                .isInstanceOf(InvalidProof.class);
    }

    @Test
    void anotherMethodIsRefused() {
        Proof proof = proof("GET", "http://localhost:8080" + PATH, Instant.now(), null);

        assertThatThrownBy(() -> rules.check(proof, "POST", PATH)).isInstanceOf(InvalidProof.class);
    }

    @Test
    void clocksMayDifferByAMinuteAndThenTheProofNeedsOurTime() {
        Instant now = Instant.now();
        for (long off : new long[] {-55, 55}) {
            assertThatCode(() -> rules.check(made(now.plusSeconds(off), null), "GET", PATH))
                    .doesNotThrowAnyException();
        }
        for (long off : new long[] {-65, 70}) {
            assertThatThrownBy(() -> rules.check(made(now.plusSeconds(off), null), "GET", PATH))
                    .isInstanceOf(NonceNeeded.class);
        }
    }

    @Test
    void withOurNonceTheTimeInTheProofCountsNoMore() {
        Instant now = Instant.now();

        assertThatCode(() -> rules.check(made(now.minusSeconds(86_400), nonces.at(now)), "GET", PATH))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check(made(now, nonces.at(now.minusSeconds(600))), "GET", PATH))
                .isInstanceOf(NonceNeeded.class);
        assertThatThrownBy(() -> rules.check(made(now, "1.made-up"), "GET", PATH))
                .isInstanceOf(NonceNeeded.class);
        assertThat(nonces.valid(nonces.at(now), now)).isTrue();
    }

    private static Proof made(Instant at, String nonce) {
        return proof("GET", "http://localhost:8080" + PATH, at, nonce);
    }

    private static Proof proof(String method, String target, Instant at, String nonce) {
        return new Proof("thumbprint", "id", method, target, at, null, nonce);
    }
}
