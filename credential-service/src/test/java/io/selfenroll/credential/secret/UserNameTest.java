package io.selfenroll.credential.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @Test
    void generatedOnesHaveTheShownFormAndReadBack() {
        UserName name = UserName.generate("acme");

        assertThat(name.toString()).matches("[0-9a-hjkmnp-tv-z]{6}@acme");
        assertThat(UserName.parse(name.toString())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7qm4x@acme", " K7QM4X@Acme ", "k7q-m4x @ acme", "k7qm4x\uFF20acme", "k7qm4x@\u200Bacme"})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(UserName.parse(typed).orElseThrow()).hasToString("k7qm4x@acme");
    }

    @Test
    void lookAlikesAreFoldedBeforeTheAtOnly() {
        assertThat(UserName.parse("OIL4XO@oil-co").orElseThrow()).hasToString("0114x0@oil-co");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k7qm4x",
                "k7qm4@acme",
                "k7qm4xx@acme",
                "k7qm4u@acme",
                "k7qm4x@",
                "k7qm4x@a@b",
                "k7qm4x@' or 1=1"
            })
    void anythingElseIsNone(String typed) {
        assertThat(UserName.parse(typed)).isEmpty();
    }
}
