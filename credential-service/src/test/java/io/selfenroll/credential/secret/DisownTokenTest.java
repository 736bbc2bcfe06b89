package io.selfenroll.credential.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisownTokenTest {

    @Test
    void generatedOnesReadBackAndDiffer() {
        DisownToken token = DisownToken.generate();

        assertThat(DisownToken.parse(" " + token.value() + "\n")).contains(token);
        assertThat(DisownToken.generate()).isNotEqualTo(token);
        assertThat(token).hasToString("DisownToken[***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAA=="})
    void anythingElseIsNone(String text) {
        assertThat(DisownToken.parse(text)).isEmpty();
    }

    /** Of "AAAAAAAAAAAAAAAAAAAAAA", by sha256sum. */
    @Test
    void digestIsSha256InHexadecimal() {
        assertThat(new DisownToken("AAAAAAAAAAAAAAAAAAAAAA").digest())
                .isEqualTo("8a5bdb4cc15164126c6ef2668de9dd240d299ce6397a42c95a9411b93d080ed8");
    }
}
