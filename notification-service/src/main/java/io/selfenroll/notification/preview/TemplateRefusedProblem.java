package io.selfenroll.notification.preview;

import java.util.Map;

import io.selfenroll.httpapi.Problem;
import io.selfenroll.messagetemplate.TemplateRefused;

/** 422 {@code template-refused} with {@code findings: [{line, part, message}]}. */
final class TemplateRefusedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    TemplateRefusedProblem(TemplateRefused refused) {
        super(
                builder(422, "template-refused", "The template cannot be used", "Correct the named lines.")
                        .with("findings", refused.findings()),
                Map.of());
    }
}
