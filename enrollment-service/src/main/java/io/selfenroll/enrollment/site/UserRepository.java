package io.selfenroll.enrollment.site;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class UserRepository implements PanacheRepositoryBase<User, UUID> {

    /** Everybody with one of these normalised addresses, in any site, the latest first. */
    public List<User> findByEmail(Collection<String> emails) {
        return list("email in ?1 order by id desc", emails);
    }

    List<User> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
