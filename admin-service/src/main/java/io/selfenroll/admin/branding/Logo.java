package io.selfenroll.admin.branding;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A logo that may be shown anywhere: a PNG that was made here from the pixels of the file that was sent, so that neither
 * its metadata nor anything else hidden in it is left.
 */
public record Logo(byte[] png, int width, int height) {

    static final int MAX_WIDTH = 480;
    static final int MAX_HEIGHT = 160;
    static final int MAX_BYTES = 100_000;

    private static final double SMALLER = 0.85;

    /** @throws LogoRefused for what is no PNG or JPEG, or has too many pixels */
    public static Logo of(byte[] file) {
        Pixels decoded = ImageFile.of(file).decode(MAX_WIDTH, MAX_HEIGHT);
        Pixels fitted = decoded.fit(MAX_WIDTH, MAX_HEIGHT);
        byte[] png = fitted.png();
        while (png.length > MAX_BYTES) {
            // A photo compresses badly: fewer pixels rather than a refusal.
            fitted = decoded.fit((int) (fitted.width() * SMALLER), (int) (fitted.height() * SMALLER));
            png = fitted.png();
        }
        return new Logo(png, fitted.width(), fitted.height());
    }

    /** 16 hexadecimal digits. */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
