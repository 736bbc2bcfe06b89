package io.selfenroll.admin.branding;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as ARGB values. Scaled here rather than by the platform's graphics, which look for a display.
 *
 * @param argb row by row
 */
record Pixels(int width, int height, int[] argb) {

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        int[] argb = grey ? greys(image.getRaster()) : image.getRGB(0, 0, width, height, null, 0, width);
        return new Pixels(width, height, argb);
    }

    /** Taken as they are: the platform would take grey values for linear light and make them paler. */
    private static int[] greys(Raster raster) {
        int[] argb = new int[raster.getWidth() * raster.getHeight()];
        for (int i = 0; i < argb.length; i++) {
            int x = i % raster.getWidth();
            int y = i / raster.getWidth();
            int alpha = raster.getNumBands() > 1 ? sample(raster, x, y, 1) : 0xFF;
            argb[i] = alpha << 24 | sample(raster, x, y, 0) * 0x010101;
        }
        return argb;
    }

    private static int sample(Raster raster, int x, int y, int band) {
        int bits = raster.getSampleModel().getSampleSize(band);
        return (int) ((long) raster.getSample(x, y, band) * 255 / ((1L << bits) - 1));
    }

    /** Never larger than it is, and in its proportions. */
    Pixels fit(int maxWidth, int maxHeight) {
        double scale = Math.min(1, Math.min((double) maxWidth / width, (double) maxHeight / height));
        return scale == 1
                ? this
                : scale(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /** Each new pixel is the average of the area that it covers. */
    private Pixels scale(int toWidth, int toHeight) {
        double across = (double) width / toWidth;
        double down = (double) height / toHeight;
        int[] scaled = new int[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                scaled[y * toWidth + x] = average(x * across, (x + 1) * across, y * down, (y + 1) * down);
            }
        }
        return new Pixels(toWidth, toHeight, scaled);
    }

    private int average(double left, double right, double top, double bottom) {
        double weights = 0;
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int y = (int) top; y < Math.min(height, bottom); y++) {
            double rows = Math.min(y + 1, bottom) - Math.max(y, top);
            for (int x = (int) left; x < Math.min(width, right); x++) {
                double weight = rows * (Math.min(x + 1, right) - Math.max(x, left));
                int pixel = argb[y * width + x];
                // Weighted by opacity: what is invisible has no colour to give.
                double visible = weight * (pixel >>> 24);
                weights += weight;
                alpha += visible;
                red += visible * (pixel >> 16 & 0xFF);
                green += visible * (pixel >> 8 & 0xFF);
                blue += visible * (pixel & 0xFF);
            }
        }
        return alpha == 0
                ? 0
                : rounded(alpha / weights) << 24
                        | rounded(red / alpha) << 16
                        | rounded(green / alpha) << 8
                        | rounded(blue / alpha);
    }

    private static int rounded(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    byte[] png() {
        boolean opaque = Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xFF);
        BufferedImage image =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), smallest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
