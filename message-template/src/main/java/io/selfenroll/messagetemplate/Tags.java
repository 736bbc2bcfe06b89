package io.selfenroll.messagetemplate;

import java.util.ArrayList;
import java.util.List;

/** Reads the {@code {{...}}} of one part and puts each placeholder's token in its place. */
final class Tags {
    record Tag(Placeholder placeholder, int line) {}

    private final MessageKind kind;
    private final String part;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder tokenised = new StringBuilder();

    Tags(MessageKind kind, String part, String source) {
        this.kind = kind;
        this.part = part;
        int line = 1;
        for (String text : source.split("\n", -1)) {
            if (line > 1) {
                tokenised.append('\n');
            }
            scan(text, line++);
        }
    }

    List<Tag> tags() {
        return tags;
    }

    List<Tag> of(Placeholder placeholder) {
        return tags.stream().filter(tag -> tag.placeholder() == placeholder).toList();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The source with a token for each placeholder; meaningless when there are findings. */
    String tokenised() {
        return tokenised.toString();
    }

    private void scan(String text, int line) {
        int from = 0;
        int open;
        while ((open = text.indexOf("{{", from)) >= 0) {
            tokenised.append(text, from, open);
            int close = text.indexOf("}}", open + 2);
            if (close < 0) {
                refuse(line, "{{ is not closed by }} on the same line.");
                return;
            }
            String content = text.substring(open + 2, close);
            tag(content, line);
            from = close + (content.startsWith("{") && text.startsWith("}}}", close) ? 3 : 2);
        }
        tokenised.append(text.substring(from));
    }

    private void tag(String content, int line) {
        String name = content.strip();
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        switch (first) {
            case ' ' -> refuse(line, "{{}} names no placeholder.");
            case '{' -> refuse(line, "{{{ is not allowed: values are always escaped. Write {{name}}.");
            case '&' -> refuse(line, "{{& is not allowed: values are always escaped. Write {{name}}.");
            case '#', '^', '/' -> refuse(line, "Sections ({{#, {{^, {{/) are not allowed.");
            case '>', '<', '$' -> refuse(line, "Partials and blocks ({{>, {{<, {{$) are not allowed.");
            case '=' -> refuse(line, "The delimiters cannot be changed ({{=).");
            case '!' -> refuse(line, "Comments ({{!) are not allowed.");
            default ->
                Placeholder.of(name)
                        .filter(kind::offers)
                        .ifPresentOrElse(placeholder -> add(placeholder, line), () -> refuse(line, unknown(name)));
        }
    }

    private void add(Placeholder placeholder, int line) {
        tags.add(new Tag(placeholder, line));
        tokenised.append(placeholder.token());
    }

    private String unknown(String name) {
        if (Placeholder.of(name).isPresent()) {
            return "{{" + name + "}} does not exist in this kind of message.";
        }
        String shown = Characters.singleLine(name, 40);
        return "Unknown placeholder {{" + shown + "}}."
                + Suggestion.of(kind, name)
                        .map(p -> " Did you mean " + p.tag() + "?")
                        .orElse("");
    }

    private void refuse(int line, String message) {
        findings.add(new Finding(line, part, message));
    }
}
