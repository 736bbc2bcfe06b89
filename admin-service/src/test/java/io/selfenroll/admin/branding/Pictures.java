package io.selfenroll.admin.branding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files for tests of logos. */
public final class Pictures {

    private static final int AFTER_SIGNATURE_AND_HEADER = 33;

    private Pictures() {}

    public static byte[] png(int width, int height) {
        return write("png", BufferedImage.TYPE_INT_ARGB, width, height, (x, y) -> 0xFF0B5CAD);
    }

    static byte[] write(String format, int type, int width, int height, IntBinaryOperator argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb.applyAsInt(x, y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What compresses worst. */
    static byte[] noise(String format, int width, int height) {
        Random random = new Random(7);
        return write(format, BufferedImage.TYPE_INT_RGB, width, height, (x, y) -> random.nextInt());
    }

    /** With a text chunk in the file and more after its end. */
    static byte[] polyglot(String hidden) {
        byte[] png = png(20, 20);
        byte[] text = hidden.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, AFTER_SIGNATURE_AND_HEADER);
        file.writeBytes(chunk("tEXt", text));
        file.write(png, AFTER_SIGNATURE_AND_HEADER, png.length - AFTER_SIGNATURE_AND_HEADER);
        file.writeBytes(text);
        return file.toByteArray();
    }

    /** Says that it is huge; there is nothing behind it. */
    static byte[] huge(int width, int height) {
        byte[] png = png(2, 2);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, 8);
        file.writeBytes(chunk("IHDR", header.array()));
        file.write(png, AFTER_SIGNATURE_AND_HEADER, png.length - AFTER_SIGNATURE_AND_HEADER);
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
