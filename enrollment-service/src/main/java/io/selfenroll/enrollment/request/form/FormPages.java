package io.selfenroll.enrollment.request.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;

/** The portal's own page files and texts; whatever is put into a page is escaped. */
@Startup
@Singleton
class FormPages {

    private static final List<String> LANGUAGES = List.of("en", "de", "fi", "sv", "fr", "es", "pt", "ja", "ar", "zh");
    private static final String FROM_RIGHT = "ar";
    private static final Pattern SPOKEN = Pattern.compile("(<(\\w+)[^>]*\\bdata-text=\"([^\"]+)\"[^>]*>)(?=</\\2>)");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

    private static final String WAIT = "<p data-text=\"form.wait\"></p>";

    private final Map<String, Map<String, String>> texts;
    private final String answer = read("form/answer.html");
    private final String again = read("form/again.html");

    FormPages(ObjectMapper json) {
        texts = LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), language -> texts(json, language)));
    }

    /** The first of the preferences (a tag, or an Accept-Language header) that the pages speak; else English. */
    String language(String preferences) {
        try {
            String found =
                    preferences == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(preferences), LANGUAGES);
            return found == null ? LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }

    String text(String language, String key) {
        return texts.get(language).get(key);
    }

    /** What is said once a request was accepted. */
    String answer(String language, String reference) {
        return fill(answer, language, Map.of("reference", reference));
    }

    /** The form once more. */
    String again(String language, Refusal refusal) {
        String page = refusal.field().isEmpty()
                ? again
                : again.replace("data-invalid=\"" + refusal.field() + "\"", "aria-invalid=\"true\"");
        return refusal.seconds().isEmpty()
                ? fill(page.replace(WAIT, ""), language, refusal.values())
                : fill(page, language, refusal.values()).replace("{seconds}", refusal.seconds());
    }

    private String fill(String page, String language, Map<String, String> values) {
        String direction = language.equals(FROM_RIGHT) ? "rtl" : "ltr";
        String spoken = SPOKEN.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + escape(text(language, found.group(3)))))
                .replace("<html lang=\"en\" dir=\"ltr\">", "<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .replace("name=\"locale\" value=\"en\"", "name=\"locale\" value=\"" + language + "\"");
        return VALUE.matcher(spoken)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("language") ? language : escape(values.get(found.group(1)))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, String> texts(ObjectMapper json, String language) {
        try {
            return json.readValue(read("texts/" + language + ".json"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file = FormPages.class.getResourceAsStream("/portal/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
