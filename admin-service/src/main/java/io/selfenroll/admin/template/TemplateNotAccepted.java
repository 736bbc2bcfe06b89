package io.selfenroll.admin.template;

import java.util.List;
import java.util.Map;

import io.selfenroll.httpapi.Problem;
import io.selfenroll.messagetemplate.Finding;

/** 422 with {@code findings}: line (from 1), part (subject or body) and a sentence for the author. */
public final class TemplateNotAccepted extends Problem {

    TemplateNotAccepted(List<Finding> findings) {
        super(
                builder(422, "template-refused", "The template cannot be used", "Correct the findings and save again.")
                        .with("findings", findings),
                Map.of());
    }
}
