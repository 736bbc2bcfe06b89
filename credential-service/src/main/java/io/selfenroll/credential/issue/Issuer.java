package io.selfenroll.credential.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.OneTimePassword;
import io.selfenroll.credential.secret.SecretHash;
import io.selfenroll.credential.secret.SecretSealer;
import io.selfenroll.credential.secret.UserName;
import io.selfenroll.credential.store.BlockedSubjects;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.outbox.Ids;

/**
 * Makes one credential per verified request, for a batch in the caller's transaction. A request that has one already is
 * passed over; a user's earlier active one is superseded, also one of the same batch.
 */
@ApplicationScoped
class Issuer {

    private final CredentialRepository credentials;
    private final BlockedSubjects blocked;
    private final DatabaseClock clock;
    private final SecretHash hash;
    private final SecretSealer sealer;
    private final CredentialEvents events;

    Issuer(
            CredentialRepository credentials,
            BlockedSubjects blocked,
            DatabaseClock clock,
            SecretHash hash,
            SecretSealer sealer,
            CredentialEvents events) {
        this.credentials = credentials;
        this.blocked = blocked;
        this.clock = clock;
        this.hash = hash;
        this.sealer = sealer;
        this.events = events;
    }

    void issue(List<VerifiedRequest> requests) {
        List<VerifiedRequest> fresh = withoutCredential(requests);
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        Map<UUID, Credential> active = activeByUser(fresh);
        Map<UUID, String> blockReasons = blockReasons(fresh);
        List<UserName> names = new UserNames(UserName::generate, credentials::takenUserNames)
                .free(fresh.stream().map(request -> request.site().slug()).toList());
        List<Credential> issued = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            VerifiedRequest request = fresh.get(i);
            Credential credential = make(request, names.get(i), now);
            issued.add(credential);
            supersede(active.put(request.user().id(), credential), credential, now);
            if (revokeBlocked(credential, blockReasons, now)) {
                active.remove(request.user().id());
            }
        }
        // The earlier ones leave ACTIVE before the new ones enter it, or the database would see two of one user.
        credentials.flush();
        credentials.persist(issued);
    }

    private List<VerifiedRequest> withoutCredential(List<VerifiedRequest> requests) {
        Map<UUID, VerifiedRequest> byId = new LinkedHashMap<>();
        requests.forEach(request -> byId.putIfAbsent(request.requestId(), request));
        byId.keySet().removeAll(credentials.requestsWithCredential(byId.keySet()));
        return List.copyOf(byId.values());
    }

    private Map<UUID, Credential> activeByUser(List<VerifiedRequest> requests) {
        Set<UUID> users = requests.stream().map(request -> request.user().id()).collect(Collectors.toSet());
        Map<UUID, Credential> active = new HashMap<>();
        credentials.activeOfUsers(users).forEach(credential -> active.put(credential.userId(), credential));
        return active;
    }

    private Map<UUID, String> blockReasons(List<VerifiedRequest> requests) {
        return blocked.among(requests.stream()
                .flatMap(
                        request -> Stream.of(request.user().id(), request.site().id()))
                .collect(Collectors.toSet()));
    }

    private Credential make(VerifiedRequest request, UserName userName, Instant now) {
        OneTimePassword password = OneTimePassword.generate();
        Credential credential = new Credential(
                Ids.next(),
                request.recipient(),
                userName.toString(),
                hash.of(userName, password),
                now,
                now.plus(request.site().credentialLife()));
        events.publish(CredentialEvent.Issued.of(
                credential, request.site().name(), request.locale(), sealer.seal(userName, password)));
        return credential;
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
        credential.revoke(now);
        events.publish(CredentialEvent.Revoked.of(credential, reason));
        return true;
    }
}
