package io.selfenroll.notification.preview;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.notification.mail.TestMail;

/** Mails a draft to the signed-in administrator. No transaction is open while the mail server is asked. */
@ApplicationScoped
class TestMails {

    private final SampleMessage samples;
    private final TestMail mail;
    private final SiteScope scope;
    private final AuditTrail audit;

    TestMails(SampleMessage samples, TestMail mail, SiteScope scope, AuditTrail audit) {
        this.samples = samples;
        this.mail = mail;
        this.scope = scope;
        this.audit = audit;
    }

    void sendToMyself(DraftMessage draft) {
        // Mailed to the caller, and an automation has no mailbox.
        scope.requirePerson();
        SampleMessage.Sample sample = samples.of(draft);
        mail.send(scope.adminEmail(), sample.sender(), sample.logo(), sample::with);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Action.of(
                                "test-mail.sent",
                                draft.siteId(),
                                "template",
                                null,
                                draft.messageKind().code() + " " + draft.language())
                        .with(Map.of("recipient", scope.adminEmail(), "subject", draft.subject()))));
    }
}
