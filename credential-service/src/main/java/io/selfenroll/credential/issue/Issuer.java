package io.selfenroll.credential.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.UserName;
import io.selfenroll.credential.site.SiteRepository;
import io.selfenroll.credential.site.UserRepository;
import io.selfenroll.credential.store.BlockedSubjects;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.credential.store.Recipient;

/**
 * Makes the ordered credentials in the caller's transaction. A user's earlier active one is superseded, also one of the
 * same orders. The caller's transaction is to be repeated when another one was first.
 */
@ApplicationScoped
public class Issuer {

    private final SiteRepository sites;
    private final UserRepository users;
    private final CredentialRepository credentials;
    private final BlockedSubjects blocked;
    private final DatabaseClock clock;
    private final CredentialMaker maker;
    private final CredentialEvents events;

    Issuer(
            SiteRepository sites,
            UserRepository users,
            CredentialRepository credentials,
            BlockedSubjects blocked,
            DatabaseClock clock,
            CredentialMaker maker,
            CredentialEvents events) {
        this.sites = sites;
        this.users = users;
        this.credentials = credentials;
        this.blocked = blocked;
        this.clock = clock;
        this.maker = maker;
        this.events = events;
    }

    /** In the order of the orders. */
    public List<Issued> issue(List<Order> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Set<UUID> userIds = ids(orders, Recipient::userId);
        Set<UUID> siteIds = ids(orders, Recipient::siteId);
        sites.held(siteIds);
        users.locked(userIds);
        Map<UUID, String> blockReasons =
                blocked.among(Stream.concat(siteIds.stream(), userIds.stream()).toList());
        Map<UUID, Credential> active = new HashMap<>();
        credentials.activeOfUsers(userIds).forEach(credential -> active.put(credential.userId(), credential));
        Instant now = clock.now();
        List<UserName> names = new UserNames(UserName::generate, credentials::takenUserNames)
                .free(orders.stream().map(order -> order.recipient().siteSlug()).toList());
        List<Issued> issued = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Issued made = maker.make(orders.get(i), names.get(i), now);
            issued.add(made);
            Credential credential = made.credential();
            supersede(active.put(credential.userId(), credential), credential, now);
            if (revokeBlocked(credential, blockReasons, now)) {
                active.remove(credential.userId());
            }
        }
        // The earlier ones leave ACTIVE before the new ones enter it, or the database would see two of one user.
        credentials.flush();
        credentials.persist(issued.stream().map(Issued::credential));
        credentials.flush();
        return issued;
    }

    private static Set<UUID> ids(List<Order> orders, Function<Recipient, UUID> id) {
        return orders.stream().map(Order::recipient).map(id).collect(Collectors.toSet());
    }

    private void supersede(Credential earlier, Credential by, Instant now) {
        if (earlier != null) {
            earlier.supersede(now);
            events.publish(CredentialEvent.Superseded.of(earlier, by.id()));
        }
    }

    /** The user or the site was disabled after the request was verified. */
    private boolean revokeBlocked(Credential credential, Map<UUID, String> reasons, Instant now) {
        String reason = reasons.getOrDefault(credential.userId(), reasons.get(credential.siteId()));
        if (reason == null) {
            return false;
        }
        credential.revoke(now, reason);
        events.publish(CredentialEvent.Revoked.of(credential));
        return true;
    }
}
