package io.selfenroll.messagetemplate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A colour whose contrast decides where it may be used: WCAG 2.2, success criterion 1.4.3. */
public record Colour(int red, int green, int blue) {

    /** As a regular expression. */
    public static final String FORM = "#[0-9a-fA-F]{6}";

    static final Colour WHITE = of("#ffffff");
    /** Behind the message where the reader's program is dark. */
    static final Colour NIGHT = of("#1f252b");

    private static final double LEAST = 4.5;

    /** @throws IllegalArgumentException for a text that is not of the form {@value #FORM} */
    public static Colour of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("not a colour like #0b5cad");
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    public boolean carriesWhiteText() {
        return contrast(WHITE) >= LEAST;
    }

    /** To white, 1 to 21; never rounded up, so that what is shown as enough is enough. */
    public BigDecimal ratioToWhite() {
        return BigDecimal.valueOf(contrast(WHITE)).setScale(2, RoundingMode.DOWN);
    }

    /** Only as much darker as white text on it needs. */
    public Colour darkened() {
        return towards(new Colour(0, 0, 0), WHITE);
    }

    /** Only as much lighter as text of this colour on a dark message needs. */
    Colour lightened() {
        return towards(WHITE, NIGHT);
    }

    private Colour towards(Colour end, Colour background) {
        for (int percent = 0; percent < 100; percent++) {
            Colour mixed = mixed(end, percent);
            if (mixed.contrast(background) >= LEAST) {
                return mixed;
            }
        }
        return end;
    }

    private Colour mixed(Colour other, int percent) {
        return new Colour(
                red + (other.red - red) * percent / 100,
                green + (other.green - green) * percent / 100,
                blue + (other.blue - blue) * percent / 100);
    }

    private double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** As in CSS: {@code #rrggbb}. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
