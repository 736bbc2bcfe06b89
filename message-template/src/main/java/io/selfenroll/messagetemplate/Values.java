package io.selfenroll.messagetemplate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The values of one message, each a single line. */
final class Values {
    /** A name of a megabyte must not become a mail of a megabyte. */
    private static final int MAX_CHARACTERS = 300;

    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    Values(Map<Placeholder, String> given) {
        for (Placeholder p : Placeholder.values()) {
            String value = given.get(p);
            if (p.required() && (value == null || value.isBlank())) {
                throw new IllegalArgumentException("no value for " + p.key());
            }
            int max = p.required() ? Integer.MAX_VALUE : MAX_CHARACTERS;
            values.put(p, value == null ? "" : Characters.singleLine(value, max));
        }
        if (!Links.allowed(get(Placeholder.ENROLL_URL))) {
            throw new IllegalArgumentException("enrollUrl is not a web address");
        }
    }

    String get(Placeholder placeholder) {
        return values.get(placeholder);
    }

    /** Plain text: values as they are. */
    String fill(String tokenised) {
        return fill(tokenised, UnaryOperator.identity(), this::get);
    }

    /** The text through {@code escape}, each placeholder through {@code value}. */
    static String fill(
            String tokenised, UnaryOperator<String> escape, java.util.function.Function<Placeholder, String> value) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int i = 0; i < tokenised.length(); i++) {
            var placeholder = Placeholder.ofToken(tokenised.charAt(i));
            if (placeholder.isPresent()) {
                filled.append(escape.apply(tokenised.substring(from, i)));
                filled.append(value.apply(placeholder.get()));
                from = i + 1;
            }
        }
        return filled.append(escape.apply(tokenised.substring(from))).toString();
    }
}
