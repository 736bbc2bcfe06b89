package io.selfenroll.admin.identifier;

import java.util.Locale;

import io.selfenroll.httpapi.InvalidField;

/**
 * An identifier in the form that is compared: upper-case letters and digits only, since people and systems write dashes,
 * spaces and colons as they like.
 */
record Identifier(IdentifierKind kind, String value) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;

    /**
     * @param kind null to guess it
     * @throws InvalidField naming {@code identifier}
     */
    static Identifier of(String written, IdentifierKind kind) {
        String value = normalise(written);
        if (!written.chars().allMatch(c -> c >= ' ' && c <= '~')
                || value.length() < SHORTEST
                || value.length() > LONGEST) {
            throw new InvalidField("identifier", "must have 3 to 64 letters and digits");
        }
        return new Identifier(kind == null ? IdentifierKind.guess(written) : kind, value);
    }

    static String normalise(String written) {
        return written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
