package io.selfenroll.messagetemplate;

/**
 * How the frame of the HTML part looks.
 *
 * @param siteName shown above the message
 * @param language BCP 47 tag of the template's text; anything else becomes {@code en}
 */
public record Branding(String siteName, String language) {
    public Branding {
        siteName = siteName == null ? "" : siteName;
        language = language != null && language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}") ? language : "en";
    }
}
