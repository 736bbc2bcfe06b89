package io.selfenroll.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** The ends of links "this was not me", still sealed, for mails to come about what a credential was used for. */
@ApplicationScoped
public class DisownTokens {

    /** Beyond the credential's life: the mail about its device is made in the minutes after. */
    private static final Duration AFTER_EXPIRY = Duration.ofDays(2);

    private final EntityManager database;

    DisownTokens(EntityManager database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    public void keep(UUID credentialId, String sealed, Instant expiresAt) {
        database.createNativeQuery(
                        "INSERT IGNORE INTO disown_token (credential_id, sealed, kept_until) VALUES (?1, ?2, ?3)")
                .setParameter(1, credentialId)
                .setParameter(2, sealed)
                .setParameter(3, expiresAt.plus(AFTER_EXPIRY))
                .executeUpdate();
    }

    /** In the caller's transaction; empty for credentials from before there were such links. */
    public Optional<String> of(UUID credentialId) {
        return database.createNativeQuery("SELECT sealed FROM disown_token WHERE credential_id = ?1")
                .setParameter(1, credentialId)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        database.createNativeQuery("DELETE FROM disown_token WHERE kept_until < ?1")
                .setParameter(1, Instant.now())
                .executeUpdate();
    }
}
