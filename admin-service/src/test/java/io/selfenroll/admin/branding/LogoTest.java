package io.selfenroll.admin.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @ParameterizedTest
    @CsvSource({"100,40,100,40", "960,320,480,160", "4000,1000,480,120", "300,1600,30,160", "9000,10,480,1", "1,1,1,1"})
    void isFittedInItsProportionsAndNeverEnlarged(int width, int height, int fittedWidth, int fittedHeight)
            throws IOException {
        Logo logo = Logo.of(Pictures.png(width, height));

        assertThat(logo.width()).isEqualTo(fittedWidth);
        assertThat(logo.height()).isEqualTo(fittedHeight);
        BufferedImage image = read(logo);
        assertThat(image.getWidth()).isEqualTo(fittedWidth);
        assertThat(image.getHeight()).isEqualTo(fittedHeight);
        assertThat(image.getRGB(fittedWidth - 1, fittedHeight - 1)).isEqualTo(0xFF0B5CAD);
    }

    @Test
    void nothingButThePixelsIsLeft() {
        String hidden = "Comment\0<script>alert(1)</script>";

        Logo logo = Logo.of(Pictures.polyglot(hidden));

        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "tEXt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void pictureThatCompressesBadlyIsMadeSmaller(String format) {
        Logo logo = Logo.of(Pictures.noise(format, 480, 160));

        assertThat(logo.png().length).isBetween(10_000, Logo.MAX_BYTES);
        assertThat(logo.width()).isBetween(100, 479);
    }

    @Test
    void greyStaysAsGreyAsItWas() throws IOException {
        // Its samples are written as they are, past the conversion that setRGB would do.
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, 0x80);
        }
        var file = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", file);

        assertThat(read(Logo.of(file.toByteArray())).getRGB(3, 3)).isEqualTo(0xFF808080);
    }

    @Test
    void transparencyIsKeptAndHasNoColourToGive() throws IOException {
        byte[] file = Pictures.write(
                "png", BufferedImage.TYPE_INT_ARGB, 960, 320, (x, y) -> x % 2 == 0 ? 0x0000FF00 : 0xFFFF0000);

        int pixel = read(Logo.of(file)).getRGB(100, 100);

        assertThat(pixel & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(pixel >>> 24).isBetween(0x70, 0x90);
    }

    @Test
    void dimensionsAreLookedAtBeforeDecoding() {
        assertThatThrownBy(() -> Logo.of(Pictures.huge(60_000, 60_000)))
                .isInstanceOfSatisfying(
                        LogoRefused.class,
                        refused -> assertThat(refused.getDetail()).contains("25 megapixels"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "504b0304140000000800",
                "474946383961010001000000003b",
                "3c7376672078",
                "89504e470d0a1a0a",
                "89504e470d0a1a0a0000000d49484452ffffffffffffffff",
                "ffd8ff",
                "ffd8ffe000104a46494600010100000100010000ffdb"
            })
    void whatIsNoWholePngOrJpegIsRefused(String hex) {
        assertThatThrownBy(() -> Logo.of(HexFormat.of().parseHex(hex))).isInstanceOf(LogoRefused.class);
    }

    @Test
    void pictureThatEndsTooEarlyIsRefusedOrShownAsFarAsItGoes() {
        byte[] whole = Pictures.noise("png", 200, 100);

        assertThatThrownBy(() -> Logo.of(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(LogoRefused.class);
    }

    private static BufferedImage read(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(logo.png()));
    }
}
