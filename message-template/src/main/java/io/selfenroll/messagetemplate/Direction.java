package io.selfenroll.messagetemplate;

import java.util.Set;

/** Which way a language is written, and what its HTML needs for that. */
enum Direction {
    LEFT_TO_RIGHT("ltr", "left"),
    RIGHT_TO_LEFT("rtl", "right");

    private static final Set<String> TO_THE_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final String ATTRIBUTE = " dir=\"ltr\"";

    private final String value;
    private final String start;

    Direction(String value, String start) {
        this.value = value;
        this.start = start;
    }

    /** @param language BCP 47 tag; a script other than the language's own decides, as in {@code ku-Latn} */
    static Direction of(String language) {
        String[] subtags = language.split("-");
        boolean latin = subtags.length > 1 && subtags[1].equalsIgnoreCase("Latn");
        return TO_THE_LEFT.contains(subtags[0].toLowerCase(java.util.Locale.ROOT)) && !latin
                ? RIGHT_TO_LEFT
                : LEFT_TO_RIGHT;
    }

    /** Of the attribute {@code dir}. */
    String value() {
        return value;
    }

    /** The side where lines begin: mail programs do not know the logical properties of CSS. */
    String start() {
        return start;
    }

    /** Attribute for what is left-to-right in every language: code, web addresses. */
    String foreign() {
        return this == RIGHT_TO_LEFT ? ATTRIBUTE : "";
    }

    /** @param value escaped; a name in another script must not turn the words around it */
    String isolated(String value) {
        return this == RIGHT_TO_LEFT && !value.isEmpty() ? "<bdi>" + value + "</bdi>" : value;
    }
}
