package io.selfenroll.admin.pin;

import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Counts the use of PINs. */
@ApplicationScoped
public class PinUses {

    private final EntityManager database;

    PinUses(EntityManager database) {
        this.database = database;
    }

    PinUse of(UUID pinId) {
        return Optional.ofNullable(database.find(PinUse.class, pinId)).orElse(PinUse.NONE);
    }

    /** Adds the counts in the caller's transaction; ordered by id, so that two callers cannot lock each other out. */
    public void add(PinCounts counts) {
        new TreeMap<>(counts.byPin())
                .forEach((pinId, count) -> database.createNativeQuery("""
                                INSERT INTO pin_use (pin_id, accepted, refused) VALUES (:pin, :accepted, :refused)
                                ON DUPLICATE KEY UPDATE
                                    accepted = accepted + VALUES(accepted), refused = refused + VALUES(refused)
                                """)
                        .setParameter("pin", pinId)
                        .setParameter("accepted", count.accepted())
                        .setParameter("refused", count.refused())
                        .executeUpdate());
    }
}
