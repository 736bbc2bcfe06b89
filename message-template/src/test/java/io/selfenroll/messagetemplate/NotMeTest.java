package io.selfenroll.messagetemplate;

import static io.selfenroll.messagetemplate.MessageKind.DEVICE_ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the user says: this was not me. */
class NotMeTest {

    private static final String LINK = "https://e.example/not-me#secret";

    static List<String> languages() {
        return DefaultTemplates.LANGUAGES;
    }

    private static RenderedMessage rendered(String body, String language, String link) {
        return new MessageTemplate(DEVICE_ENROLLED, "s", body)
                .render(
                        Map.of(Placeholder.DEVICE_NAME, "Pixel", Placeholder.NOT_ME_LINK, link),
                        new Branding("Acme", language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextThatHasNoPlaceForItGetsALine(String language) {
        RenderedMessage message = rendered("{{deviceName}}", language, LINK);

        assertThat(message.text().replaceAll("\\s+", " "))
                .startsWith("Pixel ----")
                .endsWith(": " + LINK + " ");
        assertThat(message.html()).contains("<hr>", "<a href=\"" + LINK + "\">").doesNotContain("class=\"button\"");
    }

    @Test
    void theLineIsEnglishForOtherLanguages() {
        assertThat(rendered("{{deviceName}}", "tlh", LINK).text()).contains("This wasn't me: " + LINK);
    }

    @Test
    void aTextThatHasAPlaceForItGetsNoSecond() {
        RenderedMessage message = rendered("{{deviceName}}\n\n[Not mine]({{notMeLink}})", "en", LINK);

        assertThat(message.text()).isEqualTo("Pixel\n\nNot mine: " + LINK + "\n");
        assertThat(message.html()).contains("<a href=\"" + LINK + "\">Not mine</a>");
    }

    @Test
    void withoutAnAddressItsParagraphIsLeftOut() {
        String text = rendered(
                        "{{deviceName}}\n\n- a\n- Not me: {{notMeLink}}\n\nSay so: [Not mine]({{notMeLink}})", "en", "")
                .text();

        assertThat(text).isEqualTo("Pixel\n\n- a\n");
    }
}
