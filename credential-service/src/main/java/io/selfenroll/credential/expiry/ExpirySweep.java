package io.selfenroll.credential.expiry;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;

/** Marks credentials that nobody used in time. Several instances may sweep at once: each takes rows of its own. */
@ApplicationScoped
public class ExpirySweep {

    private static final int BATCH = 200;

    private final CredentialRepository credentials;
    private final CredentialEvents events;

    ExpirySweep(CredentialRepository credentials, CredentialEvents events) {
        this.credentials = credentials;
        this.events = events;
    }

    @Scheduled(every = "${selfenroll.credential.sweep-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        int expired;
        do {
            expired = QuarkusTransaction.requiringNew().call(this::expireBatch);
        } while (expired == BATCH);
    }

    private int expireBatch() {
        List<Credential> batch = credentials.runOut(BATCH);
        for (Credential credential : batch) {
            credential.expire();
            events.publish(CredentialEvent.Expired.of(credential));
        }
        return batch.size();
    }
}
