package io.selfenroll.credential.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import io.selfenroll.keys.RandomText;

/** What the link "this was not me" ends with: 128 random bits, base64url. Of it only the digest is stored. */
public record DisownToken(String value) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public static DisownToken generate() {
        return new DisownToken(RandomText.base64Url(BYTES));
    }

    /** @return empty for a text that is no such token */
    public static Optional<DisownToken> parse(String text) {
        return Optional.of(text)
                .map(String::strip)
                .filter(FORM.asMatchPredicate())
                .map(DisownToken::new);
    }

    /** SHA-256 in hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DisownToken[***]";
    }
}
