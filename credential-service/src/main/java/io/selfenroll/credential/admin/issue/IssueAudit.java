package io.selfenroll.credential.admin.issue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.credential.issue.Issued;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.Grant;
import io.selfenroll.credential.store.HandOver;

/** Who issued how many to whom, and whose password somebody saw. */
@ApplicationScoped
class IssueAudit {

    private static final String CREDENTIAL = "credential";

    private final AuditTrail trail;

    IssueAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void issued(UUID siteId, Grant grant, List<Issued> issued) {
        if (issued.isEmpty()) {
            return;
        }
        String label = issued.size() == 1 ? issued.getFirst().credential().email() : issued.size() + " users";
        trail.record(Action.of("credential.issued-by-admin", siteId, "credential-batch", grant.batchId(), label)
                .with(Map.of(
                        "count", issued.size(),
                        "handOver", grant.handOver().name(),
                        "lifeMinutes", grant.lifeMinutes(),
                        "tags", grant.tags())));
        if (grant.handOver() == HandOver.SHOW) {
            issued.stream()
                    .map(Issued::credential)
                    .forEach(shown -> trail.record(of("credential.password-shown", shown)));
        }
    }

    /** @param earlier what it was sent again for */
    void resent(Credential earlier, Credential fresh) {
        trail.record(of("credential.resent", fresh)
                .with(Map.of("insteadOf", earlier.id().toString())));
    }

    private static Action of(String name, Credential credential) {
        return Action.of(name, credential.siteId(), CREDENTIAL, credential.id(), credential.email());
    }
}
