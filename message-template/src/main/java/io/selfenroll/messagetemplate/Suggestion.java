package io.selfenroll.messagetemplate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The placeholder that an author probably meant: at most two edits away, case and separators aside. */
final class Suggestion {
    private static final int LONGEST = 40;

    private Suggestion() {}

    static Optional<Placeholder> of(MessageKind kind, String name) {
        String folded = fold(name);
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        return kind.placeholders().stream()
                .min(Comparator.comparingInt(p -> distance(folded, fold(p.key()))))
                .filter(p -> distance(folded, fold(p.key())) <= 2);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }

    /** Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
