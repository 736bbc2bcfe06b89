package io.selfenroll.messagetemplate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Node;

final class BodyCheck {
    static final int MAX_BYTES = 20_000;

    private final MessageKind kind;
    private final String body;
    private final Tags tags;
    private final List<Finding> findings;

    private BodyCheck(MessageKind kind, String body, Tags tags) {
        this.kind = kind;
        this.body = body;
        this.tags = tags;
        this.findings = new ArrayList<>(tags.findings());
    }

    static List<Finding> of(MessageKind kind, String body, Tags tags) {
        BodyCheck check = new BodyCheck(kind, body, tags);
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return List.of(Finding.body(1, "The body has more than " + MAX_BYTES + " bytes."));
        }
        check.characters();
        check.counts();
        if (check.findings.isEmpty()) {
            check.places(Markdown.parse(tags.tokenised()));
        }
        check.findings.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return check.findings;
    }

    private void characters() {
        int line = 1;
        for (String text : body.split("\n", -1)) {
            if (text.codePoints().anyMatch(c -> c != '\t' && Characters.refused(c))) {
                findings.add(Finding.body(line, "A control character is not allowed."));
            } else if (Characters.refusedReference(text)) {
                findings.add(
                        Finding.body(line, "A character reference (&#...;) to a control character is not allowed."));
            }
            line++;
        }
    }

    private void counts() {
        int lastLine = Math.max(1, (int) body.stripTrailing().lines().count());
        for (Placeholder p : Placeholder.values()) {
            List<Tags.Tag> found = tags.of(p);
            if (kind.requires(p) && found.isEmpty()) {
                findings.add(Finding.body(lastLine, p.tag() + " is missing."));
            }
            if (p.secret()) {
                found.stream()
                        .skip(1)
                        .forEach(tag -> findings.add(Finding.body(tag.line(), p.tag() + " must stand only once.")));
            }
        }
    }

    private void places(Node document) {
        Places places = Places.in(document);
        findings.addAll(places.findings());
        if (!places.findings().isEmpty()) {
            return;
        }
        for (Placeholder p : Placeholder.values()) {
            if (kind.requires(p) && !places.shown(p)) {
                int line = tags.of(p).getFirst().line();
                findings.add(Finding.body(line, p.tag() + " stands where it is never shown."));
            }
        }
    }
}
