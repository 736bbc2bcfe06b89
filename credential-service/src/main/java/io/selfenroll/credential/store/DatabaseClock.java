package io.selfenroll.credential.store;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The one clock that decides: instances may disagree about the time, their database does not. */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager database;

    DatabaseClock(EntityManager database) {
        this.database = database;
    }

    /** In microseconds, as stored. */
    public Instant now() {
        return (Instant) database.createNativeQuery("select utc_timestamp(6)", Instant.class)
                .getSingleResult();
    }
}
