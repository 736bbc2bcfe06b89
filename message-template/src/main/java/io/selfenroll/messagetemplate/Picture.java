package io.selfenroll.messagetemplate;

/**
 * A site's logo as the HTML part shows it.
 *
 * @param source {@code cid:...} of a part of the same mail, or a {@code data:} address; nothing that is fetched
 * @param width in pixels of the picture, shown at most half as wide as a message on dense screens
 */
public record Picture(String source, int width, int height) {

    private static final double MAX_WIDTH = 240;
    private static final double MAX_HEIGHT = 80;

    public Picture {
        if (!source.matches("cid:[A-Za-z0-9.@_-]+|data:image/png;base64,[A-Za-z0-9+/=]+")) {
            throw new IllegalArgumentException("a logo must not be fetched from anywhere");
        }
    }

    int shownWidth() {
        return Math.max(1, (int) Math.round(width * scale()));
    }

    int shownHeight() {
        return Math.max(1, (int) Math.round(height * scale()));
    }

    private double scale() {
        return Math.min(1, Math.min(MAX_WIDTH / width, MAX_HEIGHT / height));
    }
}
