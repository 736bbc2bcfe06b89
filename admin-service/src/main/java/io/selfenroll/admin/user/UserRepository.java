package io.selfenroll.admin.user;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class UserRepository implements PanacheRepositoryBase<User, UUID> {

    public Optional<User> find(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id).firstResultOptional();
    }

    public Optional<User> findByEmail(UUID siteId, String email) {
        return find("siteId = ?1 and email = ?2", siteId, email).firstResultOptional();
    }

    public List<User> findByEmail(UUID siteId, Collection<String> emails) {
        return emails.isEmpty() ? List.of() : list("siteId = ?1 and email in ?2", siteId, emails);
    }

    Optional<User> lock(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order of their ids, so that two of these never wait for each other. */
    public List<User> lock(UUID siteId, Collection<UUID> ids) {
        return find("siteId = ?1 and id in ?2 order by id", siteId, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order of the ids; those that are gone are left out. */
    List<User> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, User> found = list("id in ?1", ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
