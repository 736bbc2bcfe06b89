package io.selfenroll.messagetemplate;

import static io.selfenroll.messagetemplate.MessageKind.ENROLLMENT_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {
    private static final String SUBJECT = "Enroll at {{siteName}}";
    private static final String BODY = "{{userName}}\n\n{{password}}\n\n[Enroll now]({{enrollUrl}})\n";

    @Test
    void aCompleteTemplateHasNoFindings() {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY)).isEmpty();
    }

    @Test
    void unknownPlaceholderIsNamedWithItsLineAndTheLikelyOne() {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY + "\nHello {{first_nam}}\n"))
                .containsExactly(
                        new Finding(7, "body", "Unknown placeholder {{first_nam}}. Did you mean {{firstName}}?"));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "{{sitename}}", BODY))
                .containsExactly(
                        new Finding(1, "subject", "Unknown placeholder {{sitename}}. Did you mean {{siteName}}?"));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "{{colour of the sky}}", BODY))
                .containsExactly(new Finding(1, "subject", "Unknown placeholder {{colour of the sky}}."));
    }

    @Test
    void missingPlaceholdersAreReportedAtTheLastLine() {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, "Hello\n\nBye\n\n\n"))
                .containsExactly(
                        new Finding(3, "body", "{{userName}} is missing."),
                        new Finding(3, "body", "{{password}} is missing."),
                        new Finding(3, "body", "{{enrollUrl}} is missing."));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, ""))
                .hasSize(3)
                .allMatch(f -> f.line() == 1);
    }

    @Test
    void userNameAndPasswordStandOnce() {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY + "\n{{password}} {{ userName }}"))
                .containsExactlyInAnyOrder(
                        new Finding(7, "body", "{{userName}} must stand only once."),
                        new Finding(7, "body", "{{password}} must stand only once."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "password", "enrollUrl"})
    void secretsAreKeptOutOfTheSubject(String key) {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "For {{" + key + "}}", BODY))
                .containsExactly(new Finding(1, "subject", "{{" + key + "}} must not stand in the subject."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{{password}}]({{enrollUrl}})             | inside a link
            [**x {{password}}**][a]                   | inside a link
            [x](https://a.example/?p={{password}})    | part of a link's address
            [x]({{password}})                         | part of a link's address
            [x](https://a.example "{{password}}")     | never shown
            ![{{password}}](https://a.example/x.png)  | Images
            a <b title="{{password}}"> b              | inside HTML
            <!-- {{password}} -->                     | inside HTML
            <div>{{password}}</div>                   | inside HTML
            [b]: https://a.example/{{password}}       | never shown
            """)
    void thePasswordStandsInOpenText(String line, String reason) {
        String body = "{{userName}} {{enrollUrl}}\n\n" + line + "\n\n[a]: https://a.example\n";

        List<Finding> findings = MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, body);

        assertThat(findings).isNotEmpty().allMatch(f -> f.line() == 3);
        assertThat(findings).anyMatch(f -> f.message().contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`{{password}}`", "```\n{{password}}\n```", "    {{password}}"})
    void thePasswordDoesNotStandInCode(String block) {
        String body = "{{userName}} {{enrollUrl}}\n\n" + block + "\n";

        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, body))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .startsWith("{{password}} must not stand inside ")
                        .contains("code"))
                .satisfies(f -> assertThat(f.line()).isBetween(3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#firstName}}x{{/firstName}}", "{{^firstName}}x{{/firstName}}", "{{/firstName}}"})
    void sectionsAreRefused(String text) {
        assertRefused(text, "Sections");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{> other}}      | Partials
            {{<parent}}      | Partials
            {{$block}}       | Partials
            {{{firstName}}}  | {{{ is not allowed
            {{&firstName}}   | {{& is not allowed
            {{=<% %>=}}      | delimiters
            {{! note }}      | Comments
            {{}}             | names no placeholder
            {{firstName      | not closed
            {{firstName}     | not closed
            {{firstName.x}}  | Unknown placeholder
            {{config:y}}     | Unknown placeholder
            """)
    void everythingButPlainPlaceholdersIsRefused(String text, String reason) {
        assertRefused(text, reason);
    }

    private static void assertRefused(String text, String reason) {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, "Hello\n" + text + "\n\n" + BODY))
                .isNotEmpty()
                .allMatch(f -> f.line() == 2
                        && f.message().contains(reason)
                        && f.part().equals("body"));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, text, BODY))
                .isNotEmpty()
                .allMatch(f -> f.line() == 1
                        && f.message().contains(reason)
                        && f.part().equals("subject"));
    }

    @Test
    void thePlaceholderDoesNotSpanLines() {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY + "\n{{\nfirstName}}"))
                .containsExactly(new Finding(7, "body", "{{ is not closed by }} on the same line."));
    }

    @Test
    void subjectIsOneLineOfAtMost120Characters() {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "é".repeat(120), BODY))
                .isEmpty();
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "é".repeat(121), BODY))
                .containsExactly(new Finding(1, "subject", "The subject has more than 120 characters."));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "a\r\nBcc: x@y.example", BODY))
                .containsExactly(new Finding(1, "subject", "The subject must be a single line."));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, " ", BODY))
                .containsExactly(new Finding(1, "subject", "The subject is empty."));
    }

    @Test
    void bodyHasAtMost20Kilobytes() {
        assertThat(MessageTemplate.check(
                        ENROLLMENT_CREDENTIALS, SUBJECT, BODY + "a ".repeat((20_000 - BODY.length()) / 2)))
                .isEmpty();
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY + "é".repeat(10_000)))
                .containsExactly(new Finding(1, "body", "The body has more than 20000 bytes."));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0x7F, 0x85, 0x2028, 0x202E, 0x2067, 0xFDD0, 0xFFFE})
    void controlCharactersAndDirectionOverridesAreRefused(int c) {
        String control = Character.toString(c);

        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, "a" + control, BODY))
                .containsExactly(new Finding(1, "subject", "The subject has a control character."));
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, "a" + control + "\n\n" + BODY))
                .containsExactly(new Finding(1, "body", "A control character is not allowed."));
        assertThat(MessageTemplate.check(
                        ENROLLMENT_CREDENTIALS,
                        SUBJECT,
                        "\n&#" + c + "; &#x" + Integer.toHexString(c) + ";\n\n" + BODY))
                .containsExactly(new Finding(
                        2, "body", "A character reference (&#...;) to a control character is not allowed."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/relative",
                "ftp://a.example",
                "https://a.example/{{siteName}}",
                "JaVaScRiPt:x",
                "https&#58;//a.example/{{enrollUrl}}"
            })
    void linksLeadToWebOrMailAddressesOnly(String address) {
        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY + "\n[x](" + address + ")"))
                .singleElement()
                .satisfies(f -> assertThat(f.line()).isEqualTo(7))
                .satisfies(f -> assertThat(f.message()).containsIgnoringCase("link's address"));
    }

    @Test
    void webAndMailLinksAreFine() {
        String links =
                "\n[a](https://a.example/x?y=z#f) [b](MAILTO:it@a.example) <http://a.example> [c][c]\n\n[c]: https://c.example";

        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, BODY + links))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "_a **b ", "[", "!["})
    void nestingByTheThousandIsRefusedOrHarmless(String nested) {
        String body = BODY + "\n" + nested.repeat(2_200) + "x" + "*".repeat(2_000);

        assertThat(MessageTemplate.check(ENROLLMENT_CREDENTIALS, SUBJECT, body))
                .allMatch(f -> f.message().startsWith("Nested more than 20"));
    }

    @Test
    void aRefusedTemplateCannotBeMade() {
        assertThatThrownBy(() -> new MessageTemplate(ENROLLMENT_CREDENTIALS, SUBJECT, "Hello"))
                .isInstanceOfSatisfying(
                        TemplateRefused.class, e -> assertThat(e.findings()).hasSize(3));
    }
}
