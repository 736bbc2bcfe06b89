package io.selfenroll.credential.secret;

import java.util.Locale;
import java.util.Optional;

import io.selfenroll.keys.RandomText;

/**
 * A one-time password: twelve random characters of Crockford base32 (60 bits) and one check character, Luhn mod 32 over
 * the same alphabet, which detects every single wrong character and every swap of neighbours but that of 0 and Z.
 * Written {@code XXXX-XXXX-XXXXX}; test vector: {@code K7QM-4XP2-9D3HX}.
 */
public final class OneTimePassword {

    private static final int RANDOM_CHARACTERS = 12;

    private final String characters;

    private OneTimePassword(String characters) {
        this.characters = characters;
    }

    public static OneTimePassword generate() {
        String random = RandomText.crockford(RANDOM_CHARACTERS).toUpperCase(Locale.ROOT);
        return new OneTimePassword(random + CrockfordText.checkCharacter(random));
    }

    /** Reads what a person typed; empty when it cannot be a password of ours. Never cuts anything off. */
    public static Optional<OneTimePassword> parse(String typed) {
        String text = CrockfordText.normalise(typed);
        if (text.length() != RANDOM_CHARACTERS + 1 || !CrockfordText.consistsOfAlphabet(text)) {
            return Optional.empty();
        }
        char check = CrockfordText.checkCharacter(text.substring(0, RANDOM_CHARACTERS));
        return check == text.charAt(RANDOM_CHARACTERS) ? Optional.of(new OneTimePassword(text)) : Optional.empty();
    }

    /** Thirteen characters, upper case: the form that is hashed. */
    public String normalised() {
        return characters;
    }

    /** The form that people see. */
    public String formatted() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimePassword password && characters.equals(password.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
