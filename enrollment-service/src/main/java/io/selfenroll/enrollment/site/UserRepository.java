package io.selfenroll.enrollment.site;

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
     * Everybody with one of these normalised addresses, in any site, the latest first; locked, so that mails to them are
     * counted by one transaction at a time.
     */
    public List<User> findByEmail(Collection<String> emails) {
        return find("email in ?1 order by id desc", emails)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The user for this transaction: others that enroll for them, or take them out, wait until it ends. */
    public Optional<User> findForEnrollment(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<User> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
