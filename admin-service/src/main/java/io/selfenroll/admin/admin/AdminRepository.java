package io.selfenroll.admin.admin;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class AdminRepository implements PanacheRepositoryBase<Admin, UUID> {

    public Optional<Admin> findByEmail(String email) {
        return find("email", email).firstResultOptional();
    }
}
