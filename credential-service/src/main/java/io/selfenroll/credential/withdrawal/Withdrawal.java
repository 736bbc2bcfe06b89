package io.selfenroll.credential.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.store.BlockedSubjects;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.outbox.Event;

/** Blocks users and sites that are disabled or gone and revokes what they hold, in the caller's transaction. */
@ApplicationScoped
class Withdrawal {

    private static final String USER_DISABLED = "user-disabled";
    private static final String USER_DELETED = "user-deleted";
    private static final String SITE_DISABLED = "site-disabled";

    private final BlockedSubjects blocked;
    private final CredentialRepository credentials;
    private final DatabaseClock clock;
    private final CredentialEvents events;

    Withdrawal(
            BlockedSubjects blocked, CredentialRepository credentials, DatabaseClock clock, CredentialEvents events) {
        this.blocked = blocked;
        this.credentials = credentials;
        this.clock = clock;
        this.events = events;
    }

    void userChanged(Event event) {
        UUID userId = UUID.fromString(event.key());
        if (event.tombstone()) {
            withdraw(userId, USER_DELETED, credentials.activeOfUsers(List.of(userId)));
        } else if (event.as(SubjectState.class).disabled()) {
            withdraw(userId, USER_DISABLED, credentials.activeOfUsers(List.of(userId)));
        } else {
            blocked.unblock(userId);
        }
    }

    void siteChanged(Event event) {
        UUID siteId = UUID.fromString(event.key());
        if (event.tombstone() || event.as(SubjectState.class).disabled()) {
            withdraw(siteId, SITE_DISABLED, credentials.activeOfSites(List.of(siteId)));
        } else {
            blocked.unblock(siteId);
        }
    }

    private void withdraw(UUID subjectId, String reason, List<Credential> held) {
        blocked.block(subjectId, reason);
        Instant now = clock.now();
        for (Credential credential : held) {
            credential.revoke(now);
            events.publish(CredentialEvent.Revoked.of(credential, reason));
        }
    }
}
