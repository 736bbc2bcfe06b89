package io.selfenroll.credential.admin;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;

/** Revokes a credential in the caller's transaction. */
@ApplicationScoped
class Revocation {

    private final CredentialRepository credentials;
    private final DatabaseClock clock;
    private final CredentialEvents events;
    private final SiteScope scope;
    private final AuditTrail audit;

    Revocation(
            CredentialRepository credentials,
            DatabaseClock clock,
            CredentialEvents events,
            SiteScope scope,
            AuditTrail audit) {
        this.credentials = credentials;
        this.clock = clock;
        this.events = events;
        this.scope = scope;
        this.audit = audit;
    }

    CredentialItem revoke(UUID id) {
        Credential credential = credentials
                .forChange(id)
                .filter(found -> scope.contains(found.siteId()))
                .orElseThrow(() -> new NotFound("There is no such credential, or it is not in one of your sites."));
        Instant now = clock.now();
        credential.revoke(now);
        events.publish(CredentialEvent.Revoked.of(credential, scope.adminEmail()));
        audit.record(Action.of("credential.revoked", credential.siteId(), "credential", id, credential.email()));
        return CredentialItem.of(credential);
    }
}
