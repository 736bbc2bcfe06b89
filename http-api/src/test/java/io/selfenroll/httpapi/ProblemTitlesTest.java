package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTitlesTest {

    private static final Pattern NAME = Pattern.compile("`([a-z][a-z-]+)`");

    /** The names in the first cells of the tables of docs/problems.md. */
    private static Set<String> documented() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("../docs/problems.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|")[1])
                    .flatMap(cell -> NAME.matcher(cell).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    static Stream<String> languages() {
        return ProblemTitles.TRANSLATED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyDocumentedTypeHasATitleAndNoTitleIsUnused(String language) throws Exception {
        Properties titles = ProblemTitles.read(language);

        assertThat(titles.stringPropertyNames())
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(documented());
        assertThat(titles.values())
                .allSatisfy(title -> assertThat((String) title).isNotBlank().doesNotEndWith("."));
    }

    @Test
    void languagesAreThoseOfTheProduct() {
        assertThat(ProblemTitles.TRANSLATED).containsExactly("de", "fi", "sv", "fr", "es", "pt", "ja", "ar", "zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "other", "urn:other:not-found", "urn:selfenroll:problem:not-known"})
    void typeWithoutATranslationKeepsItsTitle(String type) {
        assertThat(ProblemTitles.of("de", type, "As it was")).isEqualTo(new ProblemTitles.Title("en", "As it was"));
    }

    @Test
    void headerLongerThanAnyBrowserSendsIsNotRead() {
        assertThat(ProblemTitles.of("de,".repeat(1000) + "de", "urn:selfenroll:problem:not-found", "Not found"))
                .isEqualTo(new ProblemTitles.Title("en", "Not found"));
    }
}
