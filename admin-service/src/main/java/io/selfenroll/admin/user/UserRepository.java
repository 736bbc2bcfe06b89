package io.selfenroll.admin.user;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, UUID> {

    Optional<User> find(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id).firstResultOptional();
    }

    Optional<User> lock(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** By address, one more than the limit. */
    List<User> page(UserQuery query) {
        StringBuilder where = new StringBuilder("siteId = :site");
        Parameters parameters = Parameters.with("site", query.siteId());
        if (query.after() != null) {
            where.append(" and email > :after");
            parameters.and("after", query.after());
        }
        if (query.status() != null) {
            where.append(" and status = :status");
            parameters.and("status", query.status());
        }
        if (query.hasText()) {
            where.append(" and (email like :address escape '!' or lastName like :name escape '!'"
                    + " or concat(firstName, ' ', lastName) like :name escape '!')");
            parameters.and("address", query.prefix().toLowerCase(Locale.ROOT)).and("name", query.prefix());
        }
        return find(where + " order by email", parameters)
                .page(0, query.limit() + 1)
                .list();
    }
}
