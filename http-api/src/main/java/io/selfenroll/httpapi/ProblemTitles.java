package io.selfenroll.httpapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Titles of problems in the languages of the product, by type. English is what the code says, and what everybody gets
 * who asks for a language that is not here.
 */
final class ProblemTitles {

    static final String ENGLISH = "en";

    /** All but English; each has its file. */
    static final List<String> TRANSLATED = List.of("de", "fi", "sv", "fr", "es", "pt", "ja", "ar", "zh");

    private static final List<String> TAGS =
            Stream.concat(Stream.of(ENGLISH), TRANSLATED.stream()).toList();

    /** More than a browser sends; whatever is longer is not worth the reading. */
    private static final int LONGEST = 500;

    private static final String TYPE_PREFIX = Problem.type("").toString();

    private static final Map<String, Properties> BY_LANGUAGE =
            TRANSLATED.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, ProblemTitles::read));

    private ProblemTitles() {}

    /** @param language that the title is really in, for {@code Content-Language} */
    record Title(String language, String text) {}

    /**
     * @param accepted the header {@code Accept-Language} (RFC 4647, section 3.4: lookup), may be null or broken
     * @param type of the problem, may be null
     * @param english the title when there is none for the language
     */
    static Title of(String accepted, String type, String english) {
        String language = language(accepted);
        if (type == null || !type.startsWith(TYPE_PREFIX) || language.equals(ENGLISH)) {
            return new Title(ENGLISH, english);
        }
        String text = BY_LANGUAGE.get(language).getProperty(type.substring(TYPE_PREFIX.length()));
        return text == null ? new Title(ENGLISH, english) : new Title(language, text);
    }

    private static String language(String accepted) {
        if (accepted == null || accepted.length() > LONGEST) {
            return ENGLISH;
        }
        try {
            String found = Locale.lookupTag(LanguageRange.parse(accepted), TAGS);
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    static Properties read(String language) {
        Properties titles = new Properties();
        try (InputStream file =
                ProblemTitles.class.getResourceAsStream("/problem-titles/" + language + ".properties")) {
            titles.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
