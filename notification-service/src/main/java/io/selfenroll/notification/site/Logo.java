package io.selfenroll.notification.site;

import java.nio.ByteBuffer;
import java.util.Base64;

import io.selfenroll.messagetemplate.Picture;

/** A site's picture, made by admin-service from what was uploaded. */
public record Logo(byte[] png) {

    /** Places in the header that every PNG starts with (PNG, third edition, section 11.2.1). */
    private static final int WIDTH = 16;

    private static final int HEIGHT = 20;

    /** @param contentId of the part of the mail that carries it, without angle brackets */
    public Picture attached(String contentId) {
        return picture("cid:" + contentId);
    }

    /** For a page that may load nothing. */
    public Picture inline() {
        return picture("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    private Picture picture(String source) {
        ByteBuffer file = ByteBuffer.wrap(png);
        return new Picture(source, file.getInt(WIDTH), file.getInt(HEIGHT));
    }
}
