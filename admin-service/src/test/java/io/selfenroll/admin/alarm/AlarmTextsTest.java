package io.selfenroll.admin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmTextsTest {

    private final AlarmTexts texts = new AlarmTexts();

    @Test
    void isInTheLanguageOfTheReader() {
        assertThat(texts.summary(Alarm.WEBHOOK_PAUSED, "de-AT", "Tickets", "timeout"))
                .startsWith("Der Webhook Tickets wurde angehalten");
        assertThat(texts.summary(Alarm.WEBHOOK_PAUSED, "ja", "Tickets", "timeout"))
                .startsWith("Webhook Tickets は")
                .contains("timeout");
        assertThat(texts.summary(Alarm.WEBHOOK_PAUSED, "nl", "Tickets", "timeout"))
                .startsWith("The webhook Tickets was paused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_fi", "_sv", "_fr", "_es", "_pt", "_ja", "_ar", "_zh"})
    void everyLanguageHasEveryAlarmAndNoOther(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .isEqualTo(Arrays.stream(Alarm.values())
                        .map(alarm -> alarm.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** A lone apostrophe would end the placeholders; a doubled brace or a slip of a number would show. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fi", "sv", "fr", "es", "pt", "ja", "ar", "zh"})
    void everyTextTellsTheSameFactsAsTheEnglishOne(String language) {
        for (Alarm alarm : Alarm.values()) {
            String english = texts.summary(alarm, "en", "FACT-0", "FACT-1");
            String text = texts.summary(alarm, language, "FACT-0", "FACT-1");

            assertThat(text).as(alarm + " in " + language).doesNotContain("{", "}", "''");
            assertThat(text.contains("FACT-0")).as(alarm + " in " + language).isEqualTo(english.contains("FACT-0"));
            assertThat(text.contains("FACT-1")).as(alarm + " in " + language).isEqualTo(english.contains("FACT-1"));
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                AlarmTextsTest.class.getResourceAsStream("summaries" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }
}
