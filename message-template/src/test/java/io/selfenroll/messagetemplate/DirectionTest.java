package io.selfenroll.messagetemplate;

import static io.selfenroll.messagetemplate.MessageKind.ENROLLMENT_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages that are written from right to left, with what is not. */
class DirectionTest {

    private static final String BODY = "{{firstName}}\n\n{{userName}}\n{{password}}\n\n{{enrollUrl}}\n\n"
            + "`code`\n\n> quote\n\n```\nblock\n```\n\n{{notMeLink}}";

    @ParameterizedTest
    @CsvSource({"ar,rtl", "ar-EG,rtl", "he,rtl", "fa,rtl", "ku-Latn,ltr", "en,ltr", "ja,ltr", "zh-Hans,ltr"})
    void theDocumentAndTheMessageSayTheirDirection(String language, String direction) {
        assertThat(html(language))
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .contains("<div class=\"message\" lang=\"" + language + "\" dir=\"" + direction + "\">");
    }

    @Test
    void credentialsCodeAndAddressesStayLeftToRightAndNamesStandApart() {
        assertThat(html("ar").replaceAll("\\s+", " "))
                .contains("<p><bdi>Uma (IT)</bdi></p>")
                .containsPattern("<code class=\"credential\" dir=\"ltr\"[^>]*>ABCD-EFGH-JKMNP</code>")
                .contains("<code dir=\"ltr\">code</code>", "<pre><code dir=\"ltr\">block")
                .contains("<a href=\"https://e.example/\" dir=\"ltr\">https://e.example/</a>")
                .contains("text-align: right", "border-right: 3px", "padding-right: 12px")
                .contains("<p class=\"site\"><bdi>Acme</bdi></p>");
        assertThat(html("en")).doesNotContain("<bdi>").contains("border-left: 3px");
    }

    private static String html(String language) {
        return new MessageTemplate(ENROLLMENT_CREDENTIALS, "s", BODY)
                .render(
                        Map.of(
                                Placeholder.USER_NAME, "k7qm4x@acme",
                                Placeholder.PASSWORD, "ABCD-EFGH-JKMNP",
                                Placeholder.FIRST_NAME, "Uma (IT)",
                                Placeholder.ENROLL_URL, "https://e.example/",
                                Placeholder.NOT_ME_LINK, "https://e.example/not-me#t"),
                        new Branding("Acme", language))
                .html();
    }
}
