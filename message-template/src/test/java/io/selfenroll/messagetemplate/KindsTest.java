package io.selfenroll.messagetemplate;

import static io.selfenroll.messagetemplate.MessageKind.ADMIN_NOTICE;
import static io.selfenroll.messagetemplate.MessageKind.DEVICE_ENROLLED;
import static io.selfenroll.messagetemplate.MessageKind.PIN_MISMATCH;
import static io.selfenroll.messagetemplate.MessageKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What differs between the kinds of messages, and how a site's branding shows. */
class KindsTest {

    @Test
    void placeholdersOfOtherKindsAreRefusedByName() {
        assertThat(MessageTemplate.check(REMINDER, "Hi", "{{enrollUrl}}\n{{password}}"))
                .containsExactly(new Finding(2, "body", "{{password}} does not exist in this kind of message."));
        assertThat(MessageTemplate.check(PIN_MISMATCH, "Hi {{deviceName}}", "{{portalUrl}}"))
                .containsExactly(new Finding(1, "subject", "{{deviceName}} does not exist in this kind of message."));
    }

    @Test
    void eachKindHasItsOwnMust() {
        assertThat(MessageTemplate.check(PIN_MISMATCH, "Hi", "x"))
                .containsExactly(new Finding(1, "body", "{{portalUrl}} is missing."));
        assertThat(MessageTemplate.check(DEVICE_ENROLLED, "Hi", "x"))
                .containsExactly(new Finding(1, "body", "{{deviceName}} is missing."));
        assertThat(MessageTemplate.check(ADMIN_NOTICE, "Hi", "{{summary}}")).isEmpty();
    }

    @Test
    void suggestionsAreOfTheSameKind() {
        assertThat(MessageTemplate.check(ADMIN_NOTICE, "Hi", "{{summary}} {{siteNam}} {{firstNam}}"))
                .extracting(Finding::message)
                .containsExactly(
                        "Unknown placeholder {{siteNam}}. Did you mean {{siteName}}?",
                        "Unknown placeholder {{firstNam}}.");
    }

    @Test
    void addressesStayOutOfSubjectsAndOutOfPartsOfLinks() {
        assertThat(MessageTemplate.check(PIN_MISMATCH, "{{portalUrl}}", "{{portalUrl}}"))
                .containsExactly(new Finding(1, "subject", "{{portalUrl}} must not stand in the subject."));
        assertThat(MessageTemplate.check(PIN_MISMATCH, "Hi", "{{portalUrl}} [x](https://a.example/?to={{portalUrl}})"))
                .containsExactly(new Finding(
                        1,
                        "body",
                        "{{portalUrl}} must not be part of a link's address: it can only be the whole of one."));
    }

    @Test
    void colourAndLogoAreThoseOfTheSite() {
        Branding branding = new Branding(
                "Acme \"&\"", "en", Colour.of("#7a1f5c"), new Picture("cid:logo.1@acme.example", 480, 160));

        String html = rendered(branding).html();

        assertThat(html)
                .contains(
                        "<img src=\"cid:logo.1@acme.example\"\nwidth=\"240\" height=\"80\" alt=\"Acme &quot;&amp;&quot;\">")
                .contains("background:#7a1f5c", "border-top: 4px solid #7a1f5c")
                .doesNotContain("#0b5cad", "class=\"site\"");
    }

    @Test
    void paleColourIsDarkenedForTheButtonAndLightenedForDarkScreens() {
        String html =
                rendered(new Branding("Acme", "en", Colour.of("#ffdd00"), null)).html();

        assertThat(html).doesNotContain("background:#ffdd00");
        assertThat(Colour.of("#000080").lightened().toString()).isNotEqualTo("#000080");
    }

    @Test
    void aLogoIsNeverFetched() {
        for (String source :
                new String[] {"https://evil.example/pixel.png", "data:image/svg+xml;base64,AA", "cid:a\" onerror=\"b"
                }) {
            assertThatThrownBy(() -> new Picture(source, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void longSummariesAreCutMuchLaterThanNames() {
        String text = new MessageTemplate(ADMIN_NOTICE, "Hi", "{{summary}}")
                .render(Map.of(Placeholder.SUMMARY, "word ".repeat(1_000)), new Branding("Acme", "en"))
                .text();

        assertThat(text.length()).isBetween(1_900, 2_200);
    }

    private static RenderedMessage rendered(Branding branding) {
        return new MessageTemplate(PIN_MISMATCH, "Hi", "[Try again]({{portalUrl}})")
                .render(Map.of(Placeholder.PORTAL_URL, "https://e.example/"), branding);
    }
}
