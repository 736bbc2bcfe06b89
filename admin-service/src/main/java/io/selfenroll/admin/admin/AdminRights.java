package io.selfenroll.admin.admin;

import java.util.Set;
import java.util.UUID;

import io.selfenroll.httpapi.InvalidField;

/**
 * What one admin may do to others. A platform administrator manages everybody; an administrator those whose sites are
 * all among the own ones; nobody gives more than he has.
 *
 * @param sites empty for a platform administrator, who has all
 */
record AdminRights(UUID adminId, AdminRole role, Set<UUID> sites) {

    static AdminRights of(Admin admin) {
        return new AdminRights(admin.id(), admin.role(), admin.sites());
    }

    boolean ofThePlatform() {
        return role == AdminRole.PLATFORM_ADMINISTRATOR;
    }

    boolean self(Admin other) {
        return other.id().equals(adminId);
    }

    boolean mayManage(Admin other) {
        return ofThePlatform()
                || role == AdminRole.ADMINISTRATOR
                        && other.role() != AdminRole.PLATFORM_ADMINISTRATOR
                        && !other.sites().isEmpty()
                        && sites.containsAll(other.sites());
    }

    /** @throws InvalidField naming {@code role} or {@code sites} */
    void requireToGive(AdminRole given, Set<UUID> givenSites) {
        if (given.ordinal() < role.ordinal()) {
            throw new InvalidField("role", "must not be above your own");
        }
        if (!ofThePlatform() && !sites.containsAll(givenSites)) {
            throw new InvalidField("sites", "must be sites of yours");
        }
    }
}
