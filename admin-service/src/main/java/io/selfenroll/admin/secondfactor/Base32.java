package io.selfenroll.admin.secondfactor;

/** Base 32 of RFC 4648, section 6, without padding: how authenticator apps take secrets. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte value : bytes) {
            buffer = buffer << 8 | value & 0xFF;
            held += 8;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & 31));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt(buffer << BITS - held & 31));
        }
        return text.toString();
    }

    /** @param text as {@link #encode} makes it */
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / 8];
        int buffer = 0;
        int held = 0;
        int at = 0;
        for (char character : text.toCharArray()) {
            buffer = (buffer & 0xFF) << BITS | ALPHABET.indexOf(character);
            held += BITS;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
