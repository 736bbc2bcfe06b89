package io.selfenroll.messagetemplate;

import java.util.List;

/** The template breaks at least one rule; nothing of it may be stored or sent. */
public final class TemplateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public TemplateRefused(List<Finding> findings) {
        super("template refused, " + findings.size() + " findings");
        this.findings = List.copyOf(findings);
    }

    /** At least one, in the order of the lines, the subject first. */
    public List<Finding> findings() {
        return findings;
    }
}
