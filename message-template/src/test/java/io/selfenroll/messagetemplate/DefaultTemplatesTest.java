package io.selfenroll.messagetemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultTemplatesTest {

    private static Map<Placeholder, String> values(MessageKind kind) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder p : kind.placeholders()) {
            values.put(p, p.address() ? "https://e.example/" + p.key() : "<" + p.key() + ">");
        }
        return values;
    }

    static Stream<Arguments> everyText() {
        return Stream.of(MessageKind.values())
                .flatMap(kind -> DefaultTemplates.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void isThereInItsLanguageAndShowsAllThatMatters(MessageKind kind, String language) {
        MessageTemplate template = DefaultTemplates.find(kind, language).orElseThrow();

        RenderedMessage message = template.render(values(kind), new Branding("Acme", language));

        assertThat(message.subject()).isNotBlank().hasSizeLessThan(80);
        assertThat(message.html())
                .contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\">");
        for (Placeholder p : kind.placeholders()) {
            if (p != Placeholder.LAST_NAME
                    && p != Placeholder.EMAIL
                    && !(kind == MessageKind.REMINDER && p == Placeholder.PORTAL_URL)) {
                assertThat(message.subject() + message.text())
                        .contains(p.address() ? "https://e.example/" + p.key() : "<" + p.key() + ">");
            }
        }
        if (!language.equals("en")) {
            assertThat(template.body())
                    .isNotEqualTo(DefaultTemplates.english(kind).body());
        }
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void saysNothingOfALinkThatThereIsNot(MessageKind kind, String language) {
        Map<Placeholder, String> values = values(kind);
        values.remove(Placeholder.NOT_ME_LINK);

        RenderedMessage message =
                DefaultTemplates.find(kind, language).orElseThrow().render(values, new Branding("Acme", language));

        assertThat(message.text().strip()).doesNotEndWith(":").doesNotEndWith("：");
        assertThat(message.html()).doesNotContain("href=\"\"");
    }

    /** Nobody knows every language: what one writes in it must at least be written in its script. */
    @ParameterizedTest
    @CsvSource({"ja, HIRAGANA", "ar, ARABIC", "zh, HAN"})
    void isWrittenInTheScriptOfItsLanguage(String language, Character.UnicodeScript script) {
        for (MessageKind kind : MessageKind.values()) {
            MessageTemplate template = DefaultTemplates.find(kind, language).orElseThrow();

            assertThat((template.subject() + template.body()).codePoints())
                    .anyMatch(c -> Character.UnicodeScript.of(c) == script);
        }
    }

    @Test
    void onlyTheMailWithTheCredentialsHasThem() {
        for (MessageKind kind : MessageKind.values()) {
            assertThat(kind.offers(Placeholder.PASSWORD)).isEqualTo(kind == MessageKind.ENROLLMENT_CREDENTIALS);
            assertThat(kind.offers(Placeholder.USER_NAME)).isEqualTo(kind == MessageKind.ENROLLMENT_CREDENTIALS);
        }
    }

    @Test
    void aRegionGetsTheTextOfItsLanguageAndAnUnknownLanguageNone() {
        assertThat(DefaultTemplates.find(MessageKind.REMINDER, "de-AT"))
                .isEqualTo(DefaultTemplates.find(MessageKind.REMINDER, "de"))
                .isPresent();
        assertThat(DefaultTemplates.find(MessageKind.REMINDER, "zh-Hans-CN"))
                .isEqualTo(DefaultTemplates.find(MessageKind.REMINDER, "zh"))
                .isPresent();
        assertThat(DefaultTemplates.find(MessageKind.REMINDER, "nl")).isEmpty();
        assertThat(MessageKind.of("invoice")).isEmpty();
        assertThat(MessageKind.of("admin-notice")).contains(MessageKind.ADMIN_NOTICE);
    }
}
