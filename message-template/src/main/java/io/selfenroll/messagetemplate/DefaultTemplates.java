package io.selfenroll.messagetemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The templates that come with the product, one Markdown file per kind and language beside this class. */
public final class DefaultTemplates {
    public static final String ENROLLMENT_CREDENTIALS = "enrollment-credentials";

    private static final Map<String, MessageTemplate> ENGLISH =
            Map.of(ENROLLMENT_CREDENTIALS, read(ENROLLMENT_CREDENTIALS + ".en.md"));

    private DefaultTemplates() {}

    /** @return empty only for an unknown kind; a language without a text of its own gets English */
    public static Optional<MessageTemplate> find(String kind, String language) {
        return Optional.ofNullable(ENGLISH.get(kind));
    }

    private static MessageTemplate read(String file) {
        try (InputStream in = DefaultTemplates.class.getResourceAsStream(file)) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new MessageTemplate(parts[0].substring("Subject: ".length()), parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
