package io.selfenroll.enrollment.identifier;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a device can be recognised by, in the one form in which they are compared: upper-case letters and digits. */
public final class Mark {

    private Mark() {}

    static String of(String identifier) {
        return identifier.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** Of the identifiers that a device told; it may have none. */
    public static Set<String> all(String... identifiers) {
        return Stream.of(identifiers)
                .filter(Objects::nonNull)
                .map(Mark::of)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toSet());
    }
}
