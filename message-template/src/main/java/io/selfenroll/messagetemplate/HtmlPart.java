package io.selfenroll.messagetemplate;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Renders the content of the HTML part. Everything that is not an element of this class is escaped. */
final class HtmlPart {
    private final Values values;
    private final Branding branding;

    HtmlPart(Values values, Branding branding) {
        this.values = values;
        this.branding = branding;
    }

    String render(Node document) {
        return children(document, false);
    }

    private String children(Node parent, boolean inLink) {
        StringBuilder html = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            html.append(node(child, inLink));
        }
        return html.toString();
    }

    private String node(Node node, boolean inLink) {
        return switch (node) {
            case Text text -> fill(text.getLiteral(), inLink);
            case Paragraph paragraph -> paragraph(paragraph, inLink);
            case Heading heading -> element("h" + Math.clamp(heading.getLevel(), 1, 3), heading);
            case StrongEmphasis strong -> "<strong>" + children(strong, inLink) + "</strong>";
            case Emphasis emphasis -> "<em>" + children(emphasis, inLink) + "</em>";
            case Link link -> link(link);
            case SoftLineBreak line -> "<br>\n";
            case HardLineBreak line -> "<br>\n";
            case BulletList list -> element("ul", list);
            case OrderedList list -> orderedList(list);
            case ListItem item -> "<li>" + children(item, inLink).strip() + "</li>\n";
            case BlockQuote quote -> element("blockquote", quote);
            case ThematicBreak line -> "<hr>\n";
            case Code code -> "<code" + branding.direction().foreign() + ">" + plain(code.getLiteral()) + "</code>";
            case FencedCodeBlock code ->
                "<pre>" + "<code" + branding.direction().foreign() + ">" + plain(code.getLiteral()) + "</code></pre>\n";
            case IndentedCodeBlock code ->
                "<pre>" + "<code" + branding.direction().foreign() + ">" + plain(code.getLiteral()) + "</code></pre>\n";
            case HtmlInline html -> plain(html.getLiteral());
            case HtmlBlock html -> "<p>" + plain(html.getLiteral()) + "</p>\n";
            default -> children(node, inLink);
        };
    }

    private String element(String name, Node node) {
        return "<" + name + ">" + children(node, false) + "</" + name + ">\n";
    }

    private String paragraph(Paragraph paragraph, boolean inLink) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (values.lacksAddress(paragraph)) {
            return "";
        }
        return tight ? children(paragraph, inLink) + "\n" : element("p", paragraph);
    }

    private String orderedList(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        String attribute = start == null || start == 1 ? "" : " start=\"" + start + "\"";
        return "<ol" + attribute + ">\n" + children(list, false) + "</ol>\n";
    }

    private String link(Link link) {
        boolean button = Placeholder.ofAddress(link.getDestination())
                .filter(Placeholder::button)
                .isPresent();
        String label = children(link, true);
        String address = plain(link.getDestination());
        if (!button) {
            return anchor(address, "", label.isBlank() ? address : label);
        }
        // The address in words, too: for who reads here and types on another device, and where a button does nothing.
        return anchor(address, HtmlPage.button(branding), label.isBlank() ? address : label)
                + (label.isBlank() ? "" : "<br>\n<span " + HtmlPage.ADDRESS + ">" + address + "</span>");
    }

    private String fill(String tokenised, boolean inLink) {
        return Values.fill(tokenised, HtmlText::escape, placeholder -> {
            String value = HtmlText.escape(values.get(placeholder));
            if (placeholder.secret()) {
                return "<code " + HtmlPage.CREDENTIAL + ">" + value + "</code>";
            }
            if (placeholder.address()) {
                return value.isEmpty() || inLink
                        ? value
                        : anchor(value, branding.direction().foreign().strip(), value);
            }
            return branding.direction().isolated(value);
        });
    }

    private String plain(String tokenised) {
        return Values.fill(tokenised, HtmlText::escape, placeholder -> HtmlText.escape(values.get(placeholder)));
    }

    private static String anchor(String address, String attributes, String label) {
        return "<a href=\"" + address + "\"" + (attributes.isEmpty() ? "" : " " + attributes) + ">" + label + "</a>";
    }
}
