package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are replaced while tokens live. */
@QuarkusTest
@QuarkusTestResource(TestTrust.class)
class TrustedKeysTest {

    private static final String AUDIENCE = "selfenroll-admin";

    @TempDir
    Path directory;

    @Inject
    @Any
    Instance<SessionEnds> sessionEnds;

    private PublicJsonWebKey old;
    private PublicJsonWebKey next;

    @BeforeEach
    void makeKeys() throws Exception {
        old = key("old");
        next = key("next");
    }

    @Test
    void tokensOfTheOldKeyLiveOnUntilItIsTakenAway() throws Exception {
        String before = tokenOf(old);
        String after = tokenOf(next);

        TrustedTokens overlapping = trusting(next, old);
        assertThat(overlapping.parse(before, null).getName()).isEqualTo("pat");
        assertThat(overlapping.parse(after, null).getName()).isEqualTo("pat");

        TrustedTokens rotated = trusting(next);
        assertThat(rotated.parse(after, null).getName()).isEqualTo("pat");
        assertThatThrownBy(() -> rotated.parse(before, null)).isInstanceOf(ParseException.class);
    }

    @Test
    void keyThatIsNotThereYetIsNotTrusted() throws Exception {
        TrustedTokens behind = trusting(old);

        assertThatThrownBy(() -> behind.parse(tokenOf(next), null)).isInstanceOf(ParseException.class);
    }

    @Test
    void refusalDoesNotRepeatTheToken() throws Exception {
        TrustedTokens rotated = trusting(next);

        assertThatThrownBy(() -> rotated.parse(tokenOf(old), null))
                .hasMessageNotContaining("pat")
                .hasNoCause();
    }

    private TrustedTokens trusting(PublicJsonWebKey... keys) throws Exception {
        Path file = Files.createTempFile(directory, "trusted", ".pub.jwks");
        Files.writeString(file, set(OutputControlLevel.PUBLIC_ONLY, keys));
        return new TrustedTokens(() -> Map.of(AUDIENCE, file), sessionEnds);
    }

    private String tokenOf(PublicJsonWebKey key) throws Exception {
        Path file = Files.createTempFile(directory, "signing", ".jwks");
        Files.writeString(file, set(OutputControlLevel.INCLUDE_PRIVATE, key));
        return new TokenSigner(KeyFile.read(file), AUDIENCE)
                .sign("pat", Set.of(Roles.READER), Duration.ofMinutes(5), Map.of());
    }

    private static String set(OutputControlLevel level, PublicJsonWebKey... keys) {
        return Stream.of(keys).map(key -> key.toJson(level)).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static PublicJsonWebKey key(String kid) throws Exception {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(kid);
        key.setUse("sig");
        key.setAlgorithm("ES256");
        return key;
    }
}
