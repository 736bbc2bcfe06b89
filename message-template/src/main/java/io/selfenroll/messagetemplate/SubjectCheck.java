package io.selfenroll.messagetemplate;

import java.util.ArrayList;
import java.util.List;

final class SubjectCheck {
    static final int MAX_CHARACTERS = 120;

    private SubjectCheck() {}

    static List<Finding> of(String subject, Tags tags) {
        List<Finding> findings = new ArrayList<>(tags.findings());
        if (subject.isBlank()) {
            findings.add(Finding.subject("The subject is empty."));
        }
        if (subject.codePointCount(0, subject.length()) > MAX_CHARACTERS) {
            findings.add(Finding.subject("The subject has more than " + MAX_CHARACTERS + " characters."));
        }
        if (subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
            findings.add(Finding.subject("The subject must be a single line."));
        } else if (subject.codePoints().anyMatch(Characters::refused)) {
            findings.add(Finding.subject("The subject has a control character."));
        }
        // A subject shows on lock screens and in lists, and addresses may carry a user name or the key to an account.
        for (Placeholder p : Placeholder.values()) {
            if ((p.secret() || p.address()) && !tags.of(p).isEmpty()) {
                findings.add(Finding.subject(p.tag() + " must not stand in the subject."));
            }
        }
        return findings;
    }
}
