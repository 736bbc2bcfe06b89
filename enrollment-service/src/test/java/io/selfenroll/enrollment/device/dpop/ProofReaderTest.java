package io.selfenroll.enrollment.device.dpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofReaderTest {

    private static final String TOKEN = "token";

    private final TestKey key = TestKey.make();

    @Test
    void everythingItSaysIsRead() {
        Proof proof = ProofReader.read(with(claims -> claims.setStringClaim("nonce", "n")));

        assertThat(proof.thumbprint()).isEqualTo(key.thumbprint());
        assertThat(proof.id()).isNotBlank();
        assertThat(proof.method()).isEqualTo("GET");
        assertThat(proof.target()).isEqualTo("http://localhost:8080/x");
        assertThat(Duration.between(proof.issuedAt(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(proof.tokenHash()).hasSize(43);
        assertThat(proof.nonce()).isEqualTo("n");
        assertThat(ProofReader.read(key.proof("GET", "/x")).tokenHash()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jti", "htm", "htu", "iat"})
    void whatItHasToSayIsMissed(String claim) {
        refused(with(claims -> claims.unsetClaim(claim)), "It has to be");
    }

    @Test
    void anIdOf128CharactersIsReadAndALongerOneIsNot() {
        assertThat(ProofReader.read(with(claims -> claims.setJwtId("i".repeat(128))))
                        .id())
                .hasSize(128);
        refused(with(claims -> claims.setJwtId("i".repeat(129))), "jti is too long");
    }

    @Test
    void moreThan4096CharactersAreNotLookedAt() {
        refused("x".repeat(4097), "too long");
        refused("x".repeat(4096), "It has to be");
    }

    @Test
    void anotherTypeOrAlgorithmIsRefused() {
        refused(signed(jws -> jws.setHeader("typ", "JWT")), "It has to be");
        refused(
                signed(jws -> {
                    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    jws.setKey(key.publicBytes());
                }),
                "It has to be");
    }

    @Test
    void anotherCurveIsRefused() throws Exception {
        var other = EcJwkGenerator.generateJwk(EllipticCurves.P384);

        refused(
                signed(jws ->
                        jws.getHeaders().setObjectHeaderValue("jwk", other.toParams(OutputControlLevel.PUBLIC_ONLY))),
                "");
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        refused(signed(jws -> jws.setKey(TestKey.make().pair().getPrivateKey())), "It has to be");
    }

    private String with(Consumer<JwtClaims> change) {
        return key.proof("GET", "/x", TOKEN, change);
    }

    private String signed(Consumer<JsonWebSignature> change) {
        return key.signedOtherwise("GET", "/x", TOKEN, change);
    }

    private static void refused(String compact, String reason) {
        assertThatThrownBy(() -> ProofReader.read(compact))
                .isInstanceOfSatisfying(
                        InvalidProof.class,
                        refused -> assertThat(refused.getDetail()).contains(reason));
    }
}
