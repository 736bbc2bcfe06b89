package io.selfenroll.admin.user;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.selfenroll.httpapi.InvalidField;

/** Tags of users: short words in lower case, each once. */
public final class Tags {

    public static final int MOST = 20;
    public static final int LONGEST = 40;

    /** Separators of tags in a file, so no part of one. */
    public static final String ALLOWED = "[^|;,]*";

    private Tags() {}

    /**
     * In the form that is stored, in order; blanks are left out.
     *
     * @param field to name when they are refused
     * @throws InvalidField when there are too many, or one is too long or has a separator in it
     */
    public static List<String> normalise(String field, Collection<String> input) {
        List<String> tags = input == null
                ? List.of()
                : input.stream()
                        .filter(Objects::nonNull)
                        .map(tag -> Normalizer.normalize(tag.strip(), Normalizer.Form.NFC)
                                .toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (tags.size() > MOST) {
            throw new InvalidField(field, "must not be more than " + MOST);
        }
        if (tags.stream().anyMatch(tag -> tag.length() > LONGEST || !tag.matches(ALLOWED))) {
            throw new InvalidField(field, "must each have at most " + LONGEST + " characters and no | ; or ,");
        }
        return tags;
    }
}
