package io.selfenroll.credential.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import io.selfenroll.keys.KeyFactory;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.Unsealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of a secret, and what leaves this service of it. */
class SecretHashTest {

    private static final UserName NAME = new UserName("k7qm4x", "acme");
    private static final OneTimePassword PASSWORD =
            OneTimePassword.parse("K7QM-4XP2-9D3HX").orElseThrow();

    @TempDir
    Path folder;

    private CredentialKeys keys;
    private SecretHash hash;

    @BeforeEach
    void keys() {
        KeyFactory.createMissing(folder);
        keys = new CredentialKeys(folder.resolve("credential-hash.jwks"), folder.resolve("seal.pub.jwks"));
        hash = new SecretHash(keys);
    }

    @Test
    void onlyTheRightPairIsProven() {
        Optional<String> stored = Optional.of(hash.of(NAME, PASSWORD));

        assertThat(hash.proves(stored, Optional.of(NAME), Optional.of(PASSWORD)))
                .isTrue();
        assertThat(hash.proves(stored, Optional.of(new UserName("k7qm4x", "other")), Optional.of(PASSWORD)))
                .isFalse();
        assertThat(hash.proves(stored, Optional.of(NAME), Optional.of(OneTimePassword.generate())))
                .isFalse();
    }

    @Test
    void whatIsMissingIsNeverProven() {
        Optional<String> stored = Optional.of(hash.of(NAME, PASSWORD));

        assertThat(hash.proves(Optional.empty(), Optional.of(NAME), Optional.of(PASSWORD)))
                .isFalse();
        assertThat(hash.proves(stored, Optional.empty(), Optional.of(PASSWORD))).isFalse();
        assertThat(hash.proves(stored, Optional.of(NAME), Optional.empty())).isFalse();
        assertThat(hash.proves(Optional.empty(), Optional.empty(), Optional.empty()))
                .isFalse();
    }

    @Test
    void aStoredHashOfStandInsProvesNothing() {
        SecretHash sameKeys = new SecretHash(keys);
        String ofStandIns =
                new io.selfenroll.keys.KeyedHash(KeyFile.read(keys.credentialHash()), "credential").hash("?", "?");

        assertThat(sameKeys.proves(Optional.of(ofStandIns), Optional.empty(), Optional.empty()))
                .isFalse();
    }

    @Test
    void whatIsSealedOpensWithTheOtherKeyOnlyAndSaysBoth() {
        Unsealer unsealer = new Unsealer(KeyFile.read(folder.resolve("seal.jwks")));
        SecretSealer sealer = new SecretSealer(keys);
        DisownToken token = DisownToken.generate();

        assertThat(unsealer.unseal(sealer.seal(NAME, PASSWORD)))
                .isEqualTo("{\"userName\":\"k7qm4x@acme\",\"password\":\"K7QM-4XP2-9D3HX\"}");
        assertThat(unsealer.unseal(sealer.seal(token))).isEqualTo(token.value());
    }
}
