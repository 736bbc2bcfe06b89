package io.selfenroll.httpapi;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Mail addresses as this system accepts them: {@code dot-atom@domain} of RFC 5321 with an ASCII local part. Quoted local
 * parts, comments, lists, source routes and IP literals are legal and of no use to an organisation's people; they are
 * refused because mail software disagrees about them.
 */
public final class EmailAddress {

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int MAX_LOCAL_OCTETS = 64;
    private static final int MAX_OCTETS = 254;

    private EmailAddress() {}

    /**
     * The address in lower case with its domain in ASCII (punycode).
     *
     * @throws InvalidField naming {@code email}
     */
    public static String normalise(String input) {
        String address = input == null ? "" : input.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 4 * MAX_OCTETS) {
            throw refused();
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = ascii(address.substring(at + 1));
        boolean encodedWord = local.contains("=?");
        if (encodedWord
                || local.length() > MAX_LOCAL_OCTETS
                || local.length() + 1 + domain.length() > MAX_OCTETS
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw refused();
        }
        return local + "@" + domain;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static InvalidField refused() {
        return new InvalidField("email", "is not an e-mail address");
    }
}
