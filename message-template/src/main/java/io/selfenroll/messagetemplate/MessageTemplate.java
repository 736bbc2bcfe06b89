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
    private final MessageKind kind;
    private final String subject;
    private final String body;
    private final String subjectTokens;
    private final Node document;

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
        this.document = Markdown.parse(new Tags(kind, Finding.BODY, this.body).tokenised());
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
     * direction vanish, long texts are cut.
     *
     * @throws IllegalArgumentException when the value of a required placeholder is missing, or an address is not one
     */
    public RenderedMessage render(Map<Placeholder, String> values, Branding branding) {
        Values checked = new Values(kind, values);
        String line = checked.fill(subjectTokens).strip();
        return new RenderedMessage(
                line,
                new TextPart(checked).render(document),
                HtmlPage.of(line, branding, new HtmlPart(checked, branding).render(document)));
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
