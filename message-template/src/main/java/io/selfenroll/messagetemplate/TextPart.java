package io.selfenroll.messagetemplate;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Renders the text/plain part: wrapped at 76 characters, links as {@code text: address}. */
final class TextPart {
    private static final int WIDTH = 76;

    private final Values values;

    TextPart(Values values) {
        this.values = values;
    }

    String render(Node document) {
        return String.join("\n", blocks(document, false)) + "\n";
    }

    private List<String> blocks(Node parent, boolean tight) {
        List<String> lines = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            List<String> block = block(child);
            if (!block.isEmpty() && !lines.isEmpty() && !tight) {
                lines.add("");
            }
            lines.addAll(block);
        }
        return lines;
    }

    private List<String> block(Node node) {
        return switch (node) {
            case Paragraph paragraph -> values.lacksAddress(paragraph) ? List.of() : wrap(inlines(paragraph));
            case Heading heading -> heading(heading);
            case BlockQuote quote -> prefix(blocks(quote, false), "> ", "> ");
            case BulletList list -> list(list, -1);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> wrap(values.fill(html.getLiteral()));
            case ThematicBreak line -> List.of("-".repeat(20));
            default -> List.of();
        };
    }

    private List<String> heading(Heading heading) {
        List<String> lines = new ArrayList<>(wrap(inlines(heading)));
        int length = lines.stream().mapToInt(String::length).max().orElse(0);
        if (length > 0) {
            lines.add((heading.getLevel() == 1 ? "=" : "-").repeat(Math.min(length, WIDTH)));
        }
        return lines;
    }

    private List<String> list(ListBlock list, int start) {
        List<String> lines = new ArrayList<>();
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!list.isTight() && !lines.isEmpty()) {
                lines.add("");
            }
            String marker = start < 0 ? "- " : number++ + ". ";
            lines.addAll(prefix(blocks(item, list.isTight()), marker, " ".repeat(marker.length())));
        }
        return lines;
    }

    private List<String> code(String literal) {
        return prefix(values.fill(literal).stripTrailing().lines().toList(), "    ", "    ");
    }

    private static List<String> prefix(List<String> lines, String first, String others) {
        List<String> prefixed = new ArrayList<>();
        for (String line : lines) {
            prefixed.add(((prefixed.isEmpty() ? first : others) + line).stripTrailing());
        }
        return prefixed;
    }

    private String inlines(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            text.append(inline(child));
        }
        return text.toString();
    }

    private String inline(Node node) {
        return switch (node) {
            case Text text -> values.fill(text.getLiteral());
            case Code code -> values.fill(code.getLiteral());
            case HtmlInline html -> values.fill(html.getLiteral());
            case SoftLineBreak line -> "\n";
            case HardLineBreak line -> "\n";
            case Link link -> link(inlines(link).strip(), values.fill(link.getDestination()));
            default -> inlines(node);
        };
    }

    private static String link(String label, String address) {
        String plain = address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
        return label.isEmpty() || label.equals(plain) || label.equals(address) ? plain : label + ": " + plain;
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraphLine : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraphLine.strip().split("[ \t]+")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
