package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiresInTest {

    @ParameterizedTest
    @CsvSource({
        "3600, 60 minutes",
        "3599, 60 minutes",
        "3540, 59 minutes",
        "61, 2 minutes",
        "60, 1 minute",
        "0, 1 minute",
        "7140, 119 minutes",
        "7141, 2 hours",
        "86399, 24 hours",
        "86400, 24 hours",
        "9000, 2 hours"
    })
    void lifeIsToldInWords(long seconds, String text) {
        assertThat(ExpiresIn.text(Duration.ofSeconds(seconds))).isEqualTo(text);
    }
}
