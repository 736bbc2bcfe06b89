package io.selfenroll.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSignerTest {

    @TempDir
    Path folder;

    private KeyFile privateKeys;
    private KeyFile publicKeys;

    @BeforeEach
    void keys() {
        KeyFactory.createMissing(folder);
        privateKeys = KeyFile.read(folder.resolve("device-token.jwks"));
        publicKeys = KeyFile.read(folder.resolve("device-token.pub.jwks"));
    }

    @Test
    void tokensSayWhoForWhomAndForHowLong() throws Exception {
        long before = NumericDate.now().getValue();

        String token = new TokenSigner(privateKeys, "devices")
                .sign("subject", Set.of("device"), Duration.ofMinutes(15), Map.of("site", "acme", "iss", "somebody"));

        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        jws.setKey(publicKeys.currentPair().getPublicKey());
        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getHeader("typ")).isEqualTo("at+jwt");
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("ES256");
        assertThat(jws.getKeyIdHeaderValue())
                .isEqualTo(privateKeys.currentPair().getKeyId());
        JwtClaims claims = JwtClaims.parse(jws.getPayload());
        assertThat(claims.getIssuer()).isEqualTo("selfenroll");
        assertThat(claims.getAudience()).isEqualTo(List.of("devices"));
        assertThat(claims.getSubject()).isEqualTo("subject");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("device"));
        assertThat(claims.getStringClaimValue("site")).isEqualTo("acme");
        assertThat(claims.getJwtId()).hasSize(22);
        assertThat(claims.getIssuedAt().getValue()).isBetween(before, before + 60);
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(claims.getIssuedAt().getValue() + 900);
    }

    @Test
    void publicKeysCannotSign() {
        assertThatThrownBy(() -> new TokenSigner(publicKeys, "devices")).isInstanceOf(KeyFileRefused.class);
    }
}
