package io.selfenroll.messagetemplate;

import java.util.regex.Pattern;

final class Links {
    private static final Pattern ALLOWED =
            Pattern.compile("(?:https?://|mailto:)[^\\s<>\"\\\\]+", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Web and mail addresses; no other scheme, nothing relative. */
    static boolean allowed(String destination) {
        return ALLOWED.matcher(destination).matches();
    }
}
