package io.selfenroll.credential.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class UserRepository implements PanacheRepositoryBase<User, UUID> {

    /**
     * Those that are known, locked, in the order of their ids. Whoever issues, supersedes or revokes for a user holds
     * this lock, so that at most one does at a time. See {@link SiteRepository} for the order of locks.
     */
    public List<User> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Optional<User> locked(UUID id) {
        return locked(List.of(id)).stream().findFirst();
    }
}
