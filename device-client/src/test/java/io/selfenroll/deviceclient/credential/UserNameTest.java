package io.selfenroll.deviceclient.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"k7qm4x@acme", " K7QM4X@Acme ", "k7q-m4x @ acme", "k7qm4x\uFF20acme", "k7qm4x@\u200Bacme"})
    void readsTheUserNameHoweverItIsTyped(String typed) throws NotACredential {
        assertThat(UserName.parse(typed)).hasToString("k7qm4x@acme");
    }

    @Test
    void foldsLookAlikesBeforeTheAtOnly() throws NotACredential {
        assertThat(UserName.parse("OIL4XO@oil-co")).hasToString("0114x0@oil-co");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "k7qm4x", "k7qm4@acme", "k7qm4xx@acme", "k7qm4u@acme", "k7qm4x@", "a@b@c", "k7qm4x@a/../b"})
    void refusesWhatIsNoUserName(String typed) {
        assertThatThrownBy(() -> UserName.parse(typed)).isInstanceOf(NotACredential.class);
    }
}
