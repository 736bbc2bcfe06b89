package io.selfenroll.deviceclient.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimePasswordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM-4XP2-9D3HX",
                "k7qm4xp29d3hx",
                " K7QM 4XP2 9D3HX ",
                "K7QM\u20134XP2\u22129D3HX",
                "K7QM\u200B-4XP2-9D3HX\uFEFF",
                "\uFF2B7QM-4XP2-9D3HX"
            })
    void readsTheDocumentedTestVectorHoweverItIsTyped(String typed) throws NotACredential {
        assertThat(OneTimePassword.parse(typed).formatted()).isEqualTo("K7QM-4XP2-9D3HX");
    }

    @Test
    void readsLettersThatLookLikeDigitsAsDigits() throws NotACredential {
        assertThat(OneTimePassword.parse("0123456789ABT").formatted()).isEqualTo("0123-4567-89ABT");
        assertThat(OneTimePassword.parse("oi23456789abt").formatted()).isEqualTo("0123-4567-89ABT");
        assertThat(OneTimePassword.parse("Ol23456789abt").formatted()).isEqualTo("0123-4567-89ABT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "K7QM-4XP2-9D3H", "K7QM-4XP2-9D3HXX", "K7QM-4XP2-9D3HY", "7KQM-4XP2-9D3HX", "U7QM-4XP2-9D3HX"
            })
    void refusesWhatCannotBeRight(String typed) {
        assertThatThrownBy(() -> OneTimePassword.parse(typed)).isInstanceOf(NotACredential.class);
    }

    @Test
    void printsNoSecret() throws NotACredential {
        assertThat(OneTimePassword.parse("K7QM-4XP2-9D3HX")).hasToString("***");
    }
}
