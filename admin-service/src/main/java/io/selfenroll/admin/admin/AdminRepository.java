package io.selfenroll.admin.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class AdminRepository implements PanacheRepositoryBase<Admin, UUID> {

    /** Keeps others from changing the admin until the transaction ends. */
    public Optional<Admin> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One more than the limit, so that the caller sees whether there are more. */
    List<Admin> page(AdminQuery query) {
        return find(query.jpql(), query.parameters()).page(0, query.limit() + 1).list();
    }

    long activePlatformAdministrators() {
        return count("role = ?1 and status = ?2", AdminRole.PLATFORM_ADMINISTRATOR, AdminStatus.ACTIVE);
    }

    public Optional<Admin> findByEmail(String email) {
        return find("email", email).firstResultOptional();
    }
}
