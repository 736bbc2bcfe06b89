package io.selfenroll.credential.admin;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.site.UserRepository;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.CredentialRepository.Holder;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.httpapi.SiteScope;

/** Revokes credentials in the caller's transaction. */
@ApplicationScoped
class Revocation {

    private final CredentialRepository credentials;
    private final UserRepository users;
    private final DatabaseClock clock;
    private final CredentialEvents events;
    private final AuditTrail audit;
    private final SiteScope scope;

    Revocation(
            CredentialRepository credentials,
            UserRepository users,
            DatabaseClock clock,
            CredentialEvents events,
            AuditTrail audit,
            SiteScope scope) {
        this.credentials = credentials;
        this.users = users;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.scope = scope;
    }

    CredentialItem revoke(UUID id) {
        Credential credential = credentials
                .forChange(id)
                .filter(found -> scope.contains(found.siteId()))
                .orElseThrow(UnknownCredential::problem);
        revoke(credential, clock.now());
        return CredentialItem.of(credential);
    }

    RevocationsResponse revokeAll(Set<UUID> ids) {
        // Nobody issues for these users meanwhile, so that nobody waits for us while we wait for him.
        users.locked(credentials.holders(ids).stream().map(Holder::userId).collect(Collectors.toSet()));
        Instant now = clock.now();
        Set<UUID> revoked = new LinkedHashSet<>();
        for (Credential credential : credentials.forChange(ids)) {
            if (scope.contains(credential.siteId()) && credential.state() == CredentialState.ACTIVE) {
                revoke(credential, now);
                revoked.add(credential.id());
            }
        }
        return new RevocationsResponse(
                List.copyOf(revoked),
                ids.stream().filter(id -> !revoked.contains(id)).toList());
    }

    private void revoke(Credential credential, Instant now) {
        credential.revoke(now, scope.adminEmail());
        events.publish(CredentialEvent.Revoked.of(credential));
        audit.record(
                Action.of("credential.revoked", credential.siteId(), "credential", credential.id(), credential.email())
                        .changing(
                                Map.of("state", CredentialState.ACTIVE.name()),
                                Map.of("state", credential.state().name())));
    }
}
