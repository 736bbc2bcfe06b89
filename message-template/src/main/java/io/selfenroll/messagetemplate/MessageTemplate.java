package io.selfenroll.messagetemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.commonmark.node.Node;

/**
 * A checked template: a subject line and a Markdown (CommonMark) body with {@code {{placeholders}}}. Raw HTML in the
 * body is shown as text, and line breaks of the body are kept.
 */
public final class MessageTemplate {

    /** With its name it stays below the 998 characters that a line may have (RFC 5322, section 2.1.1), spaces or not. */
    private static final int FILLED_SUBJECT = 250;

    private final MessageKind kind;
    private final String subject;
    private final String body;
    private final String subjectTokens;
    private final Node document;
    private final boolean saysNotMe;

    /** @throws TemplateRefused when {@link #check} finds something */
    public MessageTemplate(MessageKind kind, String subject, String body) {
        List<Finding> findings = check(kind, subject, body);
        if (!findings.isEmpty()) {
            throw new TemplateRefused(findings);
        }
        this.kind = kind;
        this.subject = subject.strip();
        this.body = unixLines(body);
        this.subjectTokens = new Tags(kind, Finding.SUBJECT, this.subject).tokenised();
        Tags tags = new Tags(kind, Finding.BODY, this.body);
        this.document = Markdown.parse(tags.tokenised());
        this.saysNotMe = !tags.of(Placeholder.NOT_ME_LINK).isEmpty();
    }

    /** What is wrong with a template, subject first, then by line; empty when it may be used. */
    public static List<Finding> check(MessageKind kind, String subject, String body) {
        String lines = unixLines(body);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(SubjectCheck.of(subject, new Tags(kind, Finding.SUBJECT, subject)));
        findings.addAll(BodyCheck.of(kind, lines, new Tags(kind, Finding.BODY, lines)));
        return findings;
    }

    public MessageKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    /** The Markdown, lines end with LF. */
    public String body() {
        return body;
    }

    /**
     * Values are inserted as text, whatever they contain: control characters become spaces, overrides of the writing
     * direction vanish, long texts and a long subject are cut. A paragraph that shows an address which there is none of is left out. Where
     * the user may say "this was not me" and the text has no place for it, a line is added.
     *
     * @throws IllegalArgumentException when the value of a required placeholder is missing, or an address is not one
     */
    public RenderedMessage render(Map<Placeholder, String> values, Branding branding) {
        Values checked = new Values(kind, values);
        String line = Characters.singleLine(checked.fill(subjectTokens).strip(), FILLED_SUBJECT);
        TextPart text = new TextPart(checked);
        HtmlPart html = new HtmlPart(checked, branding);
        if (saysNotMe || checked.get(Placeholder.NOT_ME_LINK).isEmpty()) {
            return new RenderedMessage(line, text.render(document), HtmlPage.of(line, branding, html.render(document)));
        }
        Node added = Markdown.parse(new Tags(kind, Finding.BODY, NotMe.line(branding.language())).tokenised());
        return new RenderedMessage(
                line,
                text.render(document) + "\n" + text.render(added),
                HtmlPage.of(line, branding, html.render(document) + html.render(added)));
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
