package io.selfenroll.admin.secondfactor;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SecondFactorRepository implements PanacheRepositoryBase<SecondFactor, UUID> {

    Set<UUID> confirmedOf(Collection<UUID> adminIds) {
        return Set.copyOf(
                find("select adminId from SecondFactor where confirmedAt is not null and adminId in ?1", adminIds)
                        .project(UUID.class)
                        .list());
    }

    /** Takes a step that is later than all that were used; of several at once one wins. */
    boolean take(UUID adminId, long step) {
        return update("lastStep = ?1 where adminId = ?2 and lastStep < ?1", step, adminId) == 1;
    }
}
