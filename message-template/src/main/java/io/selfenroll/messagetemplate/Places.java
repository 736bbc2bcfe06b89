package io.selfenroll.messagetemplate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Where in the parsed body placeholders stand. Walks with its own stack: a template may be nested by malice. */
final class Places {
    private static final int MAX_DEPTH = 20;

    private record Visit(Node node, int depth, boolean inLink, int line) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Placeholder> shown = EnumSet.noneOf(Placeholder.class);

    private Places() {}

    static Places in(Node document) {
        Places places = new Places();
        Deque<Visit> stack = new ArrayDeque<>();
        stack.push(new Visit(document, 0, false, 1));
        while (!stack.isEmpty()) {
            Visit visit = stack.pop();
            if (visit.depth() > MAX_DEPTH) {
                places.refuse(visit.line(), "Nested more than " + MAX_DEPTH + " levels deep.");
                return places;
            }
            places.visit(visit);
            boolean inLink = visit.inLink() || visit.node() instanceof Link || visit.node() instanceof Image;
            for (Node child = visit.node().getFirstChild(); child != null; child = child.getNext()) {
                stack.push(new Visit(child, visit.depth() + 1, inLink, line(child, visit.line())));
            }
        }
        return places;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean shown(Placeholder placeholder) {
        return shown.contains(placeholder);
    }

    private void visit(Visit visit) {
        int line = visit.line();
        switch (visit.node()) {
            case Text text -> text(text.getLiteral(), line, visit.inLink() ? "a link" : null);
            case Code code -> text(code.getLiteral(), line, "code: it is shown in a large fixed-width type anyway");
            case FencedCodeBlock code -> text(code.getLiteral(), line, "a code block");
            case IndentedCodeBlock code -> text(code.getLiteral(), line, "a code block (a line indented by four)");
            case HtmlInline html -> text(html.getLiteral(), line, "HTML");
            case HtmlBlock html -> text(html.getLiteral(), line, "HTML");
            case Image image -> refuse(line, "Images are not allowed: a message loads nothing from outside.");
            case Link link -> destination(link.getDestination(), line);
            default -> {}
        }
    }

    /** @param trap what user name and password must not stand in, null when the text is open */
    private void text(String literal, int line, String trap) {
        literal.chars()
                .forEach(c -> Placeholder.ofToken(c).ifPresent(placeholder -> {
                    shown.add(placeholder);
                    if (placeholder.secret() && trap != null) {
                        refuse(line, placeholder.tag() + " must not stand inside " + trap + ".");
                    }
                }));
    }

    private void destination(String destination, int line) {
        var address = Placeholder.ofAddress(destination);
        if (address.isPresent()) {
            shown.add(address.get());
            return;
        }
        var placeholder = destination
                .chars()
                .mapToObj(Placeholder::ofToken)
                .flatMap(o -> o.stream())
                .findFirst();
        if (placeholder.isPresent()) {
            refuse(
                    line,
                    placeholder.get().tag() + " must not be part of a link's address: "
                            + (placeholder.get().address()
                                    ? "it can only be the whole of one."
                                    : "write it in the text."));
        } else if (!Links.allowed(destination)) {
            refuse(line, "A link's address must start with https://, http:// or mailto:.");
        }
    }

    private void refuse(int line, String message) {
        findings.add(Finding.body(line, message));
    }

    private static int line(Node node, int parentLine) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? parentLine : spans.getFirst().getLineIndex() + 1;
    }
}
