package io.selfenroll.messagetemplate;

/**
 * The frame of the HTML part: no tables, nothing that is fetched, readable at 320 px, dark where the reader's mail
 * program is, mirrored for languages that are written from right to left. What matters most also carries inline styles,
 * and the message its own language and direction, because some programs drop the style element and the attributes of
 * html and body.
 */
final class HtmlPage {
    /** One tap or click selects the whole of it. */
    static final String CREDENTIAL =
            "class=\"credential\" dir=\"ltr\" style=\"display:inline-block;margin-top:4px;padding:8px 12px;"
                    + "border:1px solid #c4cbd3;border-radius:6px;"
                    + "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:22px;font-weight:bold;"
                    + "letter-spacing:1px;-webkit-user-select:all;user-select:all\"";

    static final String ADDRESS = "class=\"address\" dir=\"ltr\" style=\"font-size:13px\"";

    private static final String BUTTON =
            "class=\"button\" style=\"display:inline-block;padding:12px 24px;border-radius:6px;"
                    + "background:%s;color:#ffffff;font-weight:bold;text-decoration:none\"";

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
            <title>%3$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0; padding: 16px; background: #f2f4f7; color: #1c2126;
              font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
            .message { max-width: 560px; margin: 0 auto; padding: 24px; border-radius: 8px; background: #ffffff;
              border-top: 4px solid %4$s; overflow-wrap: anywhere; text-align: %6$s; }
            .site { margin: 0 0 16px; font-size: 14px; font-weight: bold; color: #5a6570; }
            .logo { margin: 0 0 24px; }
            .logo img { max-width: 100%%; height: auto; border-radius: 4px; background: #ffffff; }
            h1, h2, h3 { line-height: 1.25; font-size: 20px; margin: 24px 0 8px; }
            a { color: %4$s; }
            blockquote { margin: 16px 0; padding-%6$s: 12px; border-%6$s: 3px solid #c4cbd3; }
            ul, ol { padding-%6$s: 24px; }
            pre { overflow-x: auto; }
            hr { border: 0; border-top: 1px solid #c4cbd3; }
            .credential { background: #f7f8fa; }
            .button { color: #ffffff; }
            .address { color: #5a6570; }
            @media (prefers-color-scheme: dark) {
              body { background: #14181c; color: #e8ebee; }
              .message { background: #1f252b; }
              .site, .address { color: #a7b1bb; }
              .logo img { padding: 8px; }
              a { color: %5$s; }
              hr { border-color: #46505a; }
              .credential { background: #14181c; border-color: #46505a !important; }
              .button { color: #ffffff !important; }
            }
            </style>
            </head>
            <body>
            <div class="message" lang="%1$s" dir="%2$s">
            """;

    private HtmlPage() {}

    static String button(Branding branding) {
        return BUTTON.formatted(branding.colour());
    }

    static String of(String subject, Branding branding, String content) {
        Colour colour = branding.colour();
        Direction direction = branding.direction();
        return HEAD.formatted(
                        branding.language(),
                        direction.value(),
                        HtmlText.escape(subject),
                        colour,
                        colour.lightened(),
                        direction.start())
                + top(branding)
                + LineBreaker.shorten(content)
                + "</div>\n</body>\n</html>\n";
    }

    private static String top(Branding branding) {
        String site =
                HtmlText.escape(Characters.singleLine(branding.siteName(), 300).strip());
        Picture logo = branding.logo();
        if (logo != null) {
            return "<p class=\"logo\"><img src=\"%s\"\nwidth=\"%d\" height=\"%d\" alt=\"%s\"></p>\n"
                    .formatted(logo.source(), logo.shownWidth(), logo.shownHeight(), site);
        }
        return site.isEmpty() ? "" : "<p class=\"site\">" + branding.direction().isolated(site) + "</p>\n";
    }
}
