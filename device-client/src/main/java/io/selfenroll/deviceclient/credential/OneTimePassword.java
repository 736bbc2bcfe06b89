package io.selfenroll.deviceclient.credential;

/**
 * A one-time password: twelve random characters of Crockford base32 and one check character, shown as
 * {@code XXXX-XXXX-XXXXX}.
 */
public final class OneTimePassword {
    private static final int LENGTH = 13;

    private final String characters;

    private OneTimePassword(String characters) {
        this.characters = characters;
    }

    /** Refuses what the check character proves to be mistyped. */
    public static OneTimePassword parse(String typed) throws NotACredential {
        String text = CrockfordText.normalise(typed);
        if (text.length() != LENGTH) {
            throw new NotACredential("The password has 13 letters and digits; you typed " + text.length() + ".");
        }
        if (!CrockfordText.consistsOfAlphabet(text)) {
            throw new NotACredential("The password has only digits and letters, and never the letter U.");
        }
        if (CrockfordText.checkCharacter(text.substring(0, LENGTH - 1)) != text.charAt(LENGTH - 1)) {
            throw new NotACredential("The password has a typing mistake: its last character does not fit the others.");
        }
        return new OneTimePassword(text);
    }

    /** As shown in the message: the form to send. */
    public String formatted() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    @Override
    public String toString() {
        return "***";
    }
}
