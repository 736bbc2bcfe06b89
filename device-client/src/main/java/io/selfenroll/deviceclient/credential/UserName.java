package io.selfenroll.deviceclient.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A one-time user name: six characters, {@code @}, and the site's short name, like {@code k7qm4x@acme}. */
public record UserName(String local, String site) {
    private static final int LOCAL_LENGTH = 6;
    private static final Pattern SITE = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,30}");

    public static UserName parse(String typed) throws NotACredential {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int at = folded.indexOf('@');
        if (at < 0 || at != folded.lastIndexOf('@')) {
            throw new NotACredential("The user name looks like k7qm4x@acme: six characters, @, and a short name.");
        }
        String local = CrockfordText.normalise(folded.substring(0, at));
        if (local.length() != LOCAL_LENGTH || !CrockfordText.consistsOfAlphabet(local)) {
            throw new NotACredential(
                    "The user name has exactly six letters or digits before the @ (never the letter U).");
        }
        String site = site(folded.substring(at + 1));
        if (!SITE.matcher(site).matches()) {
            throw new NotACredential("The part of the user name behind the @ is a short name like acme.");
        }
        return new UserName(local.toLowerCase(Locale.ROOT), site);
    }

    /** Letters O, I and L are themselves here: a site's short name is chosen by people. */
    private static String site(String typed) {
        StringBuilder text = new StringBuilder();
        typed.codePoints()
                .filter(c -> !CrockfordText.isSpace(c))
                .map(c -> CrockfordText.isDash(c) ? '-' : c)
                .forEach(text::appendCodePoint);
        return text.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return local + "@" + site;
    }
}
