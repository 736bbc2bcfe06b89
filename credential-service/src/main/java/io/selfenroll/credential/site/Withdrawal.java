package io.selfenroll.credential.site;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.store.BlockedSubjects;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.DatabaseClock;

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

    void usersChanged(StateBatch<UserChanged> users) {
        Map<UUID, String> reasons = new HashMap<>();
        users.inactive()
                .forEach(id -> reasons.put(id, users.latest().get(id).isEmpty() ? USER_DELETED : USER_DISABLED));
        if (!reasons.isEmpty()) {
            withdraw(reasons, credentials.activeOfUsers(reasons.keySet()), Credential::userId);
        }
        unblockActive(users);
    }

    void sitesChanged(StateBatch<SiteChanged> sites) {
        Map<UUID, String> reasons = new HashMap<>();
        sites.inactive().forEach(id -> reasons.put(id, SITE_DISABLED));
        if (!reasons.isEmpty()) {
            withdraw(reasons, credentials.activeOfSites(reasons.keySet()), Credential::siteId);
        }
        unblockActive(sites);
    }

    private void withdraw(Map<UUID, String> reasons, List<Credential> held, Function<Credential, UUID> holder) {
        reasons.forEach(blocked::block);
        Instant now = clock.now();
        for (Credential credential : held) {
            credential.revoke(now, reasons.get(holder.apply(credential)));
            events.publish(CredentialEvent.Revoked.of(credential));
        }
    }

    private void unblockActive(StateBatch<? extends State> batch) {
        Set<UUID> active = new HashSet<>();
        batch.latest()
                .forEach((id, state) ->
                        state.filter(known -> known.status() == Status.ACTIVE).ifPresent(known -> active.add(id)));
        if (!active.isEmpty()) {
            blocked.unblock(active);
        }
    }
}
