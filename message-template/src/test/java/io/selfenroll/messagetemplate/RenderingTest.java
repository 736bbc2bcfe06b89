package io.selfenroll.messagetemplate;

import static io.selfenroll.messagetemplate.MessageKind.ENROLLMENT_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
    private static final String REQUIRED = "\n\n{{userName}}\n{{password}}\n\n[Enroll now]({{enrollUrl}})\n";
    private static final String URL = "https://enroll.example/enroll/acme#user=k7qm4x%40acme";

    private static RenderedMessage render(String body, String firstName) {
        return render("Hello {{firstName}}", body, firstName);
    }

    private static RenderedMessage render(String subject, String body, String firstName) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.USER_NAME, "k7qm4x@acme");
        values.put(Placeholder.PASSWORD, "ABCD-EFGH-JKMNP");
        values.put(Placeholder.ENROLL_URL, URL);
        values.put(Placeholder.FIRST_NAME, firstName);
        values.put(Placeholder.SITE_NAME, "Acme & Söhne");
        return new MessageTemplate(ENROLLMENT_CREDENTIALS, subject, body + REQUIRED)
                .render(values, new Branding("Acme & Söhne", "en"));
    }

    @Test
    void theTextPartSaysAllThatTheHtmlPartSays() {
        String body = """
                # Hello {{firstName}}

                Read [our page](https://it.example/help) or mail <mailto:it@a.example>,
                *today* and **now**.

                - one
                - two
                  - inner

                3. three
                4. four

                > quoted

                `code` and

                    block

                ---
                """;

        RenderedMessage message = render(body, "Uma");

        assertThat(message.text()).isEqualTo("""
                Hello Uma
                =========

                Read our page: https://it.example/help or mail it@a.example,
                today and now.

                - one
                - two
                  - inner

                3. three
                4. four

                > quoted

                code and

                    block

                --------------------

                k7qm4x@acme
                ABCD-EFGH-JKMNP

                Enroll now: https://enroll.example/enroll/acme#user=k7qm4x%40acme
                """);
        assertThat(message.html())
                .contains("<h1>Hello Uma</h1>")
                .contains("<a href=\"https://it.example/help\">our page</a>")
                .contains("<em>today</em> and <strong>now</strong>")
                .contains("<li>one</li>")
                .contains("<ol start=\"3\">")
                .contains("<blockquote>")
                .contains("<code>code</code>")
                .contains("<pre><code>block")
                .contains("<hr>");
    }

    @Test
    void credentialsAreLargeAndTheEnrollLinkIsAButton() {
        String html = render("Hi", "Uma").html();

        assertThat(html)
                .containsPattern("<code class=\"credential\"[^>]*font-size:22px[^>]*>k7qm4x@acme</code>")
                .containsPattern("<code class=\"credential\"[^>]*>ABCD-EFGH-JKMNP</code>")
                .containsPattern("<a href=\"" + URL
                        + "\"\\s+class=\"button\"[^>]*>Enroll now</a><br>\n<span class=\"address\"[^>]*>" + URL
                        + "</span>");
    }

    @Test
    void theDocumentIsCompleteResponsiveDarkAndLoadsNothing() {
        String html = render("Hi", "Uma").html();

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
                .contains("width=device-width", "prefers-color-scheme: dark", "Acme &amp; Söhne")
                .endsWith("</html>\n")
                .doesNotContain("<img", "<link", "<script", "src=", "@import", "url(", "<table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{userName}}",
                "{{password}}",
                "${password}",
                "#{password}",
                "{inject:x}",
                "{config:y}",
                "{str:eval('x')}",
                "<#assign x=1>",
                "%s %1$s",
                "$1 \\1",
                "[a](https://evil.example)",
                "*b* _c_ `d` ~~e~~",
                "# h",
                "https://evil.example",
                "&amp; &lt;",
                "\"'"
            })
    void valuesStayLiteral(String value) {
        RenderedMessage message = render("Dear {{firstName}},", value);

        assertThat(message.subject()).isEqualTo("Hello " + value);
        assertThat(message.text()).startsWith("Dear " + value + ",");
        assertThat(message.html()).contains("<p>Dear " + HtmlText.escape(value) + ",</p>");
    }

    @Test
    void markupInValuesIsText() {
        String value = "<script>alert(1)</script><img src=x onerror=y>\" onclick=\"z";

        String html = render("Dear {{firstName}}, [{{firstName}}](https://a.example) `{{firstName}}`", value)
                .html();

        assertThat(html.replaceAll("\\s+", " "))
                .doesNotContain("<script", "<img", "\" onclick")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=y&gt;&quot; onclick=&quot;z");
    }

    @Test
    void lineEndsAndDirectionOverridesInValuesVanish() {
        RenderedMessage message = render("Dear {{firstName}}!", "Uma\r\nBcc: x@y.example\u0000\u202Eevil\u2066");

        assertThat(message.subject()).isEqualTo("Hello Uma  Bcc: x@y.example evil");
        assertThat(message.text()).startsWith("Dear Uma Bcc: x@y.example evil!\n");
        assertThat(message.html()).contains("<p>Dear Uma  Bcc: x@y.example evil!</p>");
    }

    @Test
    void aTokenInAValueIsNotAPlaceholder() {
        assertThat(render("Dear {{firstName}}!", "a\uFDD1b").text()).startsWith("Dear ab!\n");
    }

    @Test
    void aHugeValueIsCut() {
        RenderedMessage message = render("Dear {{firstName}}!", "x".repeat(1_000_000));

        assertThat(message.html().length()).isLessThan(5_000);
        assertThat(message.text()).contains("x".repeat(300) + "…!");
    }

    @Test
    void aSubjectOfLongNamesIsCut() {
        RenderedMessage message = render("{{firstName}}".repeat(9), "Hello", "x".repeat(300));

        assertThat(message.subject()).isEqualTo("x".repeat(250) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{inject:x}",
                "{config:y}",
                "{str:eval('x')}",
                "{#if a}b{/if}",
                "${7*7}",
                "#{7*7}",
                "<#assign x=1>${x}",
                "<%= 7*7 %>",
                "%s %1$s",
                "[[${x}]]",
                "$!x.class"
            })
    void otherLanguagesOfTemplatesAreText(String expression) {
        RenderedMessage message = render("Hi " + expression, "Dear {{firstName}}, " + expression, "Uma");

        assertThat(message.subject()).isEqualTo("Hi " + expression);
        assertThat(message.text()).startsWith("Dear Uma, " + expression);
        assertThat(message.html()).contains("<p>Dear Uma, " + HtmlText.escape(expression) + "</p>");
    }

    @Test
    void rawHtmlInTheTemplateIsShownAsText() {
        RenderedMessage message = render("a <b onclick=\"x\">b</b>\n\n<script>alert(1)</script>", "Uma");

        assertThat(message.html())
                .contains("a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;", "<p>&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(message.text()).startsWith("a <b onclick=\"x\">b</b>\n\n<script>alert(1)</script>\n");
    }

    @Test
    void linesOfBothPartsStayShort() {
        RenderedMessage message = render("many words ".repeat(1_500), "Uma");

        assertThat(message.text().lines()).allMatch(line -> line.length() <= 76);
        assertThat(message.html().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length < 998);
    }

    @Test
    void aBareEnrollAddressIsALink() {
        RenderedMessage message = render("Open {{enrollUrl}} now", "Uma");

        assertThat(message.html()).contains("<a href=\"" + URL + "\">" + URL + "</a>");
        assertThat(message.text()).startsWith("Open " + URL + " now\n");
    }

    @Test
    void lineBreaksOfTheTemplateAreKept() {
        RenderedMessage message = render("one\r\ntwo", "Uma");

        assertThat(message.text()).startsWith("one\ntwo\n");
        assertThat(message.html()).contains("one<br>\ntwo");
    }

    @Test
    void requiredValuesMustBeThereAndTheAddressIsAWebAddress() {
        MessageTemplate template = new MessageTemplate(ENROLLMENT_CREDENTIALS, "s", REQUIRED);
        Map<Placeholder, String> values = new EnumMap<>(Map.of(
                Placeholder.USER_NAME, "u", Placeholder.PASSWORD, "p", Placeholder.ENROLL_URL, "javascript:alert(1)"));

        assertThatThrownBy(() -> template.render(values, new Branding("", "en")))
                .hasMessage("enrollUrl is not a web address");
        values.remove(Placeholder.PASSWORD);
        assertThatThrownBy(() -> template.render(values, new Branding("", "en")))
                .hasMessage("no value for password");
    }

    @Test
    void aRenderedMessageDoesNotPrintItsContentAndRefusesLineEnds() {
        assertThat(render("Hi", "Uma").toString()).isEqualTo("RenderedMessage[***]");
        assertThatThrownBy(() -> new RenderedMessage("a\r\nBcc: b", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFrameEscapesSiteNameAndLanguage() {
        MessageTemplate template = new MessageTemplate(ENROLLMENT_CREDENTIALS, "s", REQUIRED);
        Map<Placeholder, String> values = Map.of(
                Placeholder.USER_NAME,
                "u",
                Placeholder.PASSWORD,
                "p",
                Placeholder.ENROLL_URL,
                "http://localhost:8080/");

        String html = template.render(values, new Branding("<b>\r\n\u202E\"", "en\" onload=\"x"))
                .html();

        assertThat(html).contains("<html lang=\"en\" dir=\"ltr\">", "<p class=\"site\">&lt;b&gt;  &quot;</p>");
    }
}
