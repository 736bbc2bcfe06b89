package io.selfenroll.admin.branding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A PNG or JPEG by its content, whatever it is called; other readers of the platform are never asked. */
final class ImageFile {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final long MAX_PIXELS = 25_000_000;

    /** A small file may be a lot of work, and a progressive JPEG a lot of memory: others need both as well. */
    private static final Semaphore DECODING = new Semaphore(2);

    private final byte[] content;
    private final String format;

    private ImageFile(byte[] content, String format) {
        this.content = content;
        this.format = format;
    }

    static ImageFile of(byte[] content) {
        if (startsWith(content, PNG)) {
            return new ImageFile(content, "png");
        }
        if (startsWith(content, JPEG)) {
            return new ImageFile(content, "jpeg");
        }
        throw new LogoRefused("It is neither a PNG nor a JPEG picture. Save it as PNG and send that.");
    }

    /**
     * The picture at about twice the size that it needs at most, so that memory does not depend on what was sent. The
     * dimensions are looked at before anything is decoded.
     */
    Pixels decode(int maxWidth, int maxHeight) {
        DECODING.acquireUninterruptibly();
        try {
            return read(maxWidth, maxHeight);
        } finally {
            DECODING.release();
        }
    }

    private Pixels read(int maxWidth, int maxHeight) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MAX_PIXELS) {
                throw new LogoRefused(
                        "It has " + width + " x " + height + " pixels. Send one of at most 25 megapixels.");
            }
            double reduction = Math.max((double) width / maxWidth, (double) height / maxHeight);
            int step = Math.max(1, (int) (reduction / 2));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, every);
            return Pixels.of(image);
        } catch (IOException | RuntimeException e) {
            // The readers throw what they like when a file is broken.
            throw e instanceof LogoRefused refused
                    ? refused
                    : new LogoRefused(
                            "The picture is broken or of an unusual kind. Save it anew as PNG and send that.");
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
