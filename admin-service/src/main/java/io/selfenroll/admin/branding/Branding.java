package io.selfenroll.admin.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * @param colour {@code #rrggbb}, null for the product's own
 * @param logoDigest changes with the picture, null when there is none
 */
@Embeddable
public record Branding(
        @Column(name = "colour") String colour,
        @Column(name = "logo_digest") String logoDigest,
        @Column(name = "logo_width") Integer logoWidth,
        @Column(name = "logo_height") Integer logoHeight) {

    public static final Branding NONE = new Branding(null, null, null, null);

    public Branding withColour(String other) {
        return new Branding(other, logoDigest, logoWidth, logoHeight);
    }

    public Branding withLogo(Logo logo) {
        return new Branding(colour, logo.digest(), logo.width(), logo.height());
    }

    public Branding withoutLogo() {
        return new Branding(colour, null, null, null);
    }

    public boolean hasLogo() {
        return logoDigest != null;
    }

    /** For the audit: {@code 320x100, 1f2e...}; null when there is none. */
    public String logoFacts() {
        return hasLogo() ? logoWidth + "x" + logoHeight + ", " + logoDigest : null;
    }
}
