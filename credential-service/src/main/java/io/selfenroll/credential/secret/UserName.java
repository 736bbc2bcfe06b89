package io.selfenroll.credential.secret;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.selfenroll.keys.RandomText;

/** A one-time user name: six random characters of Crockford base32, {@code @} and the site's slug, in lower case. */
public record UserName(String local, String slug) {

    private static final int LOCAL_LENGTH = 6;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,30}");

    public static UserName generate(String slug) {
        return new UserName(RandomText.crockford(LOCAL_LENGTH), slug);
    }

    /** Reads what a person typed; empty when it cannot be a user name of ours. */
    public static Optional<UserName> parse(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int at = folded.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String local = CrockfordText.normalise(folded.substring(0, at));
        String slug = slug(folded.substring(at + 1));
        boolean valid = local.length() == LOCAL_LENGTH
                && CrockfordText.consistsOfAlphabet(local)
                && SLUG.matcher(slug).matches();
        return valid ? Optional.of(new UserName(local.toLowerCase(Locale.ROOT), slug)) : Optional.empty();
    }

    /** A slug is chosen by people: O, I and L are themselves in it, and a dash counts. */
    private static String slug(String typed) {
        StringBuilder text = new StringBuilder();
        typed.codePoints()
                .filter(c -> !CrockfordText.isInvisible(c))
                .map(c -> CrockfordText.isDash(c) ? '-' : c)
                .forEach(text::appendCodePoint);
        return text.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return local + "@" + slug;
    }
}
