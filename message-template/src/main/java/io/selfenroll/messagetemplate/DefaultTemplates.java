package io.selfenroll.messagetemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates that come with the product, one Markdown file per kind and language beside this class. */
public final class DefaultTemplates {

    public static final String ENGLISH = "en";

    /** In the order in which they are offered everywhere. */
    public static final List<String> LANGUAGES = List.of(ENGLISH, "de", "fi", "sv", "fr", "es", "pt", "ja", "ar", "zh");

    private static final Map<MessageKind, Map<String, MessageTemplate>> ALL = readAll();

    private DefaultTemplates() {}

    /** @return empty when the product does not speak the language; of {@code de-AT} its general form counts */
    public static Optional<MessageTemplate> find(MessageKind kind, String language) {
        return Optional.ofNullable(ALL.get(kind).get(language.split("-", 2)[0]));
    }

    /** There for every kind. */
    public static MessageTemplate english(MessageKind kind) {
        return ALL.get(kind).get(ENGLISH);
    }

    private static Map<MessageKind, Map<String, MessageTemplate>> readAll() {
        Map<MessageKind, Map<String, MessageTemplate>> all = new EnumMap<>(MessageKind.class);
        for (MessageKind kind : MessageKind.values()) {
            Map<String, MessageTemplate> texts = new HashMap<>();
            LANGUAGES.forEach(language -> texts.put(language, read(kind, language)));
            all.put(kind, texts);
        }
        return all;
    }

    private static MessageTemplate read(MessageKind kind, String language) {
        String file = kind.code() + "." + language + ".md";
        try (InputStream in = DefaultTemplates.class.getResourceAsStream(file)) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new MessageTemplate(kind, parts[0].substring("Subject: ".length()), parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
