package io.selfenroll.messagetemplate;

/**
 * How the frame of the HTML part looks.
 *
 * @param siteName shown above the message, or read out in place of the logo
 * @param language BCP 47 tag of the template's text; anything else becomes {@code en}
 * @param colour of the button, links and the edge; null for the product's own
 * @param logo null for none
 */
public record Branding(String siteName, String language, Colour colour, Picture logo) {

    private static final Colour OWN = Colour.of("#0b5cad");

    public Branding {
        siteName = siteName == null ? "" : siteName;
        language = language != null && language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}") ? language : "en";
        // Whatever was stored: white text on the button stays readable.
        colour = colour == null ? OWN : colour.darkened();
    }

    Direction direction() {
        return Direction.of(language);
    }

    public Branding(String siteName, String language) {
        this(siteName, language, null, null);
    }
}
