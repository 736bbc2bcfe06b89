package io.selfenroll.enrollment.device;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Credentials that make no device any more, in the caller's transaction. */
@ApplicationScoped
class DisownedCredentials {

    private final EntityManager database;

    DisownedCredentials(EntityManager database) {
        this.database = database;
    }

    void remember(CredentialDisowned disowned) {
        database.createNativeQuery(
                        "insert ignore into disowned_credential (credential_id, disowned_at) values (?1, ?2)")
                .setParameter(1, disowned.credentialId())
                .setParameter(2, disowned.disownedAt())
                .executeUpdate();
    }

    boolean contain(UUID credentialId) {
        return !database.createNativeQuery("select 1 from disowned_credential where credential_id = ?1")
                .setParameter(1, credentialId)
                .getResultList()
                .isEmpty();
    }
}
