package io.selfenroll.messagetemplate;

import java.util.Map;

/** The line that a message gets when its own text does not say where to say: this was not me. */
final class NotMe {

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("en", "If this was not you, say so:\n[This wasn't me](%s)"),
            Map.entry("de", "Wenn Sie das nicht waren, sagen Sie Bescheid:\n[Das war ich nicht](%s)"),
            Map.entry("fi", "Jos tämä et ollut sinä, kerro siitä:\n[Se en ollut minä](%s)"),
            Map.entry("sv", "Om det inte var du, säg till:\n[Det var inte jag](%s)"),
            Map.entry("fr", "Si ce n’était pas vous, signalez-le :\n[Ce n’était pas moi](%s)"),
            Map.entry("es", "Si no has sido tú, avísenos:\n[No he sido yo](%s)"),
            Map.entry("pt", "Se não foi um pedido seu, avise-nos:\n[Não fui eu](%s)"),
            Map.entry("ja", "心当たりがない場合はお知らせください:\n[自分ではありません](%s)"),
            Map.entry("ar", "إذا لم تكن أنت فأخبرنا:\n[لم أكن أنا](%s)"),
            Map.entry("zh", "如果不是您本人，请告诉我们：\n[不是我本人](%s)"));

    private NotMe() {}

    /** Markdown, under a line; in English for a language that is not known here. */
    static String line(String language) {
        return "---\n\n"
                + LINES.getOrDefault(language.split("-", 2)[0], LINES.get(DefaultTemplates.ENGLISH))
                        .formatted(Placeholder.NOT_ME_LINK.tag());
    }
}
