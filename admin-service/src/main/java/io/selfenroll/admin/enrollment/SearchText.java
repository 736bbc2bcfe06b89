package io.selfenroll.admin.enrollment;

import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed to find an enrollment: a reference, or the beginning of an address or of a device's name. */
record SearchText(String typed) {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-?[0-9A-Z]{4}");

    /** @return null when nothing was typed */
    static SearchText of(String typed) {
        return typed == null || typed.isBlank() ? null : new SearchText(typed.strip());
    }

    /** In the form {@code XXXX-XXXX}; null when the text cannot be one. */
    String reference() {
        String upper = typed.toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(upper).matches()) {
            return null;
        }
        return upper.length() == 8 ? upper.substring(0, 4) + "-" + upper.substring(4) : upper;
    }

    /** For LIKE with the escape character {@code !}. */
    String prefix() {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Addresses are kept in lower case. */
    String addressPrefix() {
        return prefix().toLowerCase(Locale.ROOT);
    }
}
