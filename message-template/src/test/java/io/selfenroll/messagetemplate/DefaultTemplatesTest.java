package io.selfenroll.messagetemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DefaultTemplatesTest {
    @Test
    void theEnglishTextSaysEverythingAUserNeeds() {
        MessageTemplate template =
                DefaultTemplates.find("enrollment-credentials", "en").orElseThrow();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder p : Placeholder.values()) {
            values.put(p, p == Placeholder.ENROLL_URL ? "https://e.example/enroll/acme" : "<" + p.key() + ">");
        }

        RenderedMessage message = template.render(values, new Branding("Acme", "en"));

        assertThat(message.subject()).isEqualTo("Your enrollment credentials for <siteName>");
        assertThat(message.text())
                .contains("Hello <firstName>,")
                .contains("User name:\n<userName>\n")
                .contains("Password:\n<password>\n")
                .contains("Enroll now: https://e.example/enroll/acme\n")
                .contains("for the next <expiresIn>")
                .contains("reference code: <reference>")
                .contains("ignore it");
    }

    @Test
    void aLanguageWithoutATextGetsEnglishAndAnUnknownKindNothing() {
        assertThat(DefaultTemplates.find("enrollment-credentials", "fi")).isPresent();
        assertThat(DefaultTemplates.find("invoice", "en")).isEmpty();
    }
}
