package io.selfenroll.enrollment.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A site's picture. Apart from the site, so that only who asks for the picture reads it. */
@Entity
class SiteLogo {

    private static final int DIGEST_LENGTH = 16;

    @Id
    private UUID siteId;

    @JdbcTypeCode(SqlTypes.LONGVARBINARY)
    private byte[] png;

    protected SiteLogo() {}

    SiteLogo(UUID siteId, byte[] png) {
        this.siteId = siteId;
        this.png = png.clone();
    }

    byte[] png() {
        return png.clone();
    }

    /** The start of the picture's SHA-256, hex: names it in its address, so that a new one is fetched at once. */
    static String digest(byte[] png) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(png);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
