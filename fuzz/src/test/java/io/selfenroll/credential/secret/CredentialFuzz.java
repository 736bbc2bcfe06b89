package io.selfenroll.credential.secret;

import java.nio.charset.StandardCharsets;

/** However a user name or a password was typed, it is read as one that we could have made, or not at all. */
public final class CredentialFuzz {

    private CredentialFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        OneTimePassword.parse(typed).ifPresent(password -> {
            String text = password.normalised();
            boolean ours = text.matches("[0-9A-HJKMNP-TV-Z]{13}")
                    && CrockfordText.checkCharacter(text.substring(0, 12)) == text.charAt(12);
            if (!ours || !OneTimePassword.parse(password.formatted()).equals(OneTimePassword.parse(typed))) {
                throw new IllegalStateException("Accepted: " + text);
            }
            everyOtherLastCharacterIsRefused(text);
        });
        UserName.parse(typed).ifPresent(name -> {
            if (!name.toString().matches("[0-9a-hjkmnp-tv-z]{6}@[a-z0-9](-?[a-z0-9]){1,30}")
                    || !UserName.parse(name.toString()).equals(java.util.Optional.of(name))) {
                throw new IllegalStateException("Accepted: " + name);
            }
        });
    }

    private static void everyOtherLastCharacterIsRefused(String text) {
        for (char other : CrockfordText.ALPHABET.toCharArray()) {
            if (other != text.charAt(12)
                    && OneTimePassword.parse(text.substring(0, 12) + other).isPresent()) {
                throw new IllegalStateException("Accepted with another check character: " + other);
            }
        }
    }
}
