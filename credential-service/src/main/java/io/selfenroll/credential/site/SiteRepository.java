package io.selfenroll.credential.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Who needs several locks takes those of sites first, then of users, then of credentials; of each kind in the order of
 * their ids. So nobody waits in a circle.
 */
@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, UUID> {

    /** It stays as it is until the transaction ends: whoever disables the site waits, and sees what was issued. */
    public Optional<Site> held(UUID id) {
        return held(List.of(id)).stream().findFirst();
    }

    /** Like {@link #held(UUID)}; those that are known. */
    public List<Site> held(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    List<Site> forChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
