package io.selfenroll.admin.csvimport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a column can be.
 *
 * @param needed whether no import goes without it
 * @param headings names of it in files, compared by their letters only
 */
public record ImportField(String name, boolean needed, Set<String> headings) {

    public static ImportField of(String name, boolean needed, String... headings) {
        return new ImportField(
                name,
                needed,
                Stream.concat(Stream.of(name), Arrays.stream(headings))
                        .map(ImportField::letters)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isCalled(String heading) {
        return headings.contains(letters(heading));
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
