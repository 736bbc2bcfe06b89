package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "User@Acme.Example, user@acme.example",
        "'  a.b+c@x.co ', a.b+c@x.co",
        "a@bücher.example, a@xn--bcher-kva.example",
        "o'neil@acme.example, o'neil@acme.example",
    })
    void normalises(String input, String expected) {
        assertThat(EmailAddress.normalise(input)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "@b.co",
                "a@",
                "a@b",
                "a@@b.co",
                "a@b.com,c@d.com",
                "a@b.com\r\nBcc:x@y.co",
                "a\u0000@b.co",
                "\"a b\"@c.co",
                "a(comment)@c.co",
                "a@[127.0.0.1]",
                "<a@b.co>",
                "@x.co:a@b.co",
                "a..b@c.co",
                ".a@c.co",
                "a.@c.co",
                "a@-b.co",
                "a@b-.co",
                "=?utf-8?q?a=40b?=@x.com",
                "ä@b.co",
                "a@b.co.",
                "a b@c.co",
                "a@b\u202e.co"
            })
    void refuses(String input) {
        assertThatThrownBy(() -> EmailAddress.normalise(input)).isInstanceOf(InvalidField.class);
    }

    @Test
    void knowsTheLimitsOfRfc5321() {
        String domain = "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + ".co";
        assertThat(EmailAddress.normalise("a".repeat(64) + "@b.co")).hasSize(69);
        assertThatThrownBy(() -> EmailAddress.normalise("a".repeat(65) + "@b.co"))
                .isInstanceOf(InvalidField.class);
        assertThat(EmailAddress.normalise("a".repeat(64) + "@" + domain)).hasSize(65 + domain.length());
        assertThatThrownBy(() -> EmailAddress.normalise("a".repeat(64) + "@" + "b".repeat(10) + "." + domain))
                .isInstanceOf(InvalidField.class);
    }
}
