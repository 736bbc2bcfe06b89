package io.selfenroll.credential.redeem;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.store.Credential;

/**
 * Tells of other installations that come with the password of a used credential, in the caller's transaction. Whoever
 * holds the password could come a thousand times a second, so each is counted and one in an hour is told: the row
 * decides, whichever instance asks.
 */
@ApplicationScoped
class ReuseWatch {

    private static final String COUNT = "update credential set reuse_attempts = reuse_attempts + 1 where id = :id";

    private static final String DUE = """
            update credential set reuse_told_at = utc_timestamp(6)
            where id = :id and (reuse_told_at is null or reuse_told_at <= utc_timestamp(6) - interval 1 hour)""";

    private static final String ATTEMPTS = "select reuse_attempts from credential where id = :id";

    private final EntityManager database;
    private final CredentialEvents events;
    private final Counter seen;

    ReuseWatch(EntityManager database, CredentialEvents events, MeterRegistry metrics) {
        this.database = database;
        this.events = events;
        seen = metrics.counter("selfenroll.credential.reuse-attempts");
    }

    /** @param used a credential that was proven, and used by another installation */
    void attempted(Credential used, String installationId, Instant now) {
        seen.increment();
        update(COUNT, used);
        if (update(DUE, used) == 1) {
            Number attempts = (Number) database.createNativeQuery(ATTEMPTS)
                    .setParameter("id", used.id())
                    .getSingleResult();
            events.publish(CredentialEvent.ReuseAttempted.of(used, installationId, attempts.intValue(), now));
        }
    }

    private int update(String statement, Credential used) {
        return database.createNativeQuery(statement)
                .setParameter("id", used.id())
                .executeUpdate();
    }
}
