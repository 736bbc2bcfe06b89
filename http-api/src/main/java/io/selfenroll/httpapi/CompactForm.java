package io.selfenroll.httpapi;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * How a token is written (RFC 7515, sections 2 and 7.1): three parts in base64url without padding, with no bit left over
 * that says nothing. The library reads more than that: the other alphabet, padding, blanks. A token has one way to be
 * written here, so that what was let in, refused or noted by its text is found by it again.
 */
final class CompactForm {

    private static final Pattern PARTS = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private CompactForm() {}

    static boolean holds(String token) {
        return PARTS.matcher(token).matches()
                && Arrays.stream(token.split("\\.")).allMatch(CompactForm::nothingLeftOver);
    }

    private static boolean nothingLeftOver(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
