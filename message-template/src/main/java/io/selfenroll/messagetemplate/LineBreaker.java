package io.selfenroll.messagetemplate;

/** Keeps the lines of an HTML text short (RFC 5322, section 2.1.1 allows 998 octets) by breaking at spaces. */
final class LineBreaker {
    private static final int WIDTH = 400;

    private LineBreaker() {}

    /** Spaces of text and between attributes may become line ends; those inside a quoted attribute or pre stay. */
    static String shorten(String html) {
        StringBuilder shortened = new StringBuilder(html.length() + 64);
        int column = 0;
        boolean inTag = false;
        boolean quoted = false;
        boolean preformatted = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
                preformatted = html.startsWith("<pre>", i) || (preformatted && !html.startsWith("</pre>", i));
            } else if (c == '>') {
                inTag = false;
            } else if (c == '"' && inTag) {
                quoted = !quoted;
            }
            boolean breakHere = c == ' ' && column >= WIDTH && !quoted && !preformatted;
            shortened.append(breakHere ? '\n' : c);
            column = breakHere || c == '\n' ? 0 : column + 1;
        }
        return shortened.toString();
    }
}
