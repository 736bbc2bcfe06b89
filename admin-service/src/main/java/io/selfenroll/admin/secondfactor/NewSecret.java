package io.selfenroll.admin.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * For the authenticator app; not shown again.
 *
 * @param secret in base 32, to be typed
 * @param otpauthUri to be shown as a QR code
 */
record NewSecret(String secret, String otpauthUri) {

    private static final String ISSUER = "Selfenroll";

    static NewSecret of(String secret, String email) {
        String label = ISSUER + ":" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        return new NewSecret(
                secret,
                "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + ISSUER + "&algorithm=SHA1&digits="
                        + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS);
    }

    @Override
    public String toString() {
        return "NewSecret[***]";
    }
}
