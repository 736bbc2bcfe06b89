package io.selfenroll.admin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the last 6 of its 8 digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long time, String code) {
        assertThat(new Totp(SECRET).code(Totp.step(Instant.ofEpochSecond(time))))
                .isEqualTo(code);
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(bytes);
    }

    @Test
    void everyByteSurvivesBase32() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
    }

    @Test
    void clocksMayDifferByOneStepAndNoMore() {
        Totp totp = new Totp(SECRET);
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.step(now);

        assertThat(totp.stepOf(totp.code(step - 1), now)).hasValue(step - 1);
        assertThat(totp.stepOf(totp.code(step), now)).hasValue(step);
        assertThat(totp.stepOf(totp.code(step + 1), now)).hasValue(step + 1);
        assertThat(totp.stepOf(totp.code(step - 2), now)).isEmpty();
        assertThat(totp.stepOf(totp.code(step + 2), now)).isEmpty();
        assertThat(totp.stepOf("", now)).isEmpty();
        assertThat(totp.stepOf("１２３４５６", now)).isEmpty();
    }
}
