package io.selfenroll.admin.pin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PinRepository implements PanacheRepositoryBase<Pin, UUID> {

    /** The current PIN first, then the one in its overlap when there is one. */
    List<Pin> accepted(UUID siteId, Instant now) {
        return list("siteId = ?1 and (validUntil is null or validUntil > ?2) order by validFrom desc", siteId, now);
    }

    boolean everUsed(List<String> hashes) {
        return count("pinHash in ?1", hashes) > 0;
    }
}
