package io.selfenroll.messagetemplate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which characters neither a template nor a value may bring into a mail. */
final class Characters {
    /** U+FDD0..U+FDEF are noncharacters: no text may contain them, so they can stand for placeholders. */
    static final char FIRST_TOKEN = '\uFDD0';

    private static final Pattern NUMERIC_REFERENCE = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");

    private Characters() {}

    /** Controls, line separators, embeddings and overrides of the writing direction, noncharacters, lone surrogates. */
    static boolean refused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default ->
                (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069)
                        || (c >= 0xFDD0 && c <= 0xFDEF)
                        || (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** Whether a Markdown character reference such as {@code &#x202E;} stands for a refused character. */
    static boolean refusedReference(String line) {
        Matcher reference = NUMERIC_REFERENCE.matcher(line);
        while (reference.find()) {
            int c = reference.group(1) != null
                    ? Integer.parseInt(reference.group(1), 16)
                    : Integer.parseInt(reference.group(2));
            if (!Character.isValidCodePoint(c) || refused(c)) {
                return true;
            }
        }
        return false;
    }

    /** One line of at most {@code max} characters: controls become a space, other refused characters are left out. */
    static String singleLine(String value, int max) {
        StringBuilder line = new StringBuilder();
        value.codePoints().limit(max).forEach(c -> {
            if (!refused(c)) {
                line.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
                line.append(' ');
            }
        });
        if (value.codePointCount(0, value.length()) > max) {
            line.append('…');
        }
        return line.toString();
    }
}
