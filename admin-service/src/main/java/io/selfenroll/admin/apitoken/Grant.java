package io.selfenroll.admin.apitoken;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.SiteScope;

/**
 * What somebody may do, and where.
 *
 * @param sites empty when it is all of them
 */
record Grant(AdminRole role, boolean allSites, Set<UUID> sites) {

    private static final String FIELD = "sites";

    /** @throws InvalidField for sites that are neither ids nor {@code *} alone */
    static Grant of(AdminRole role, List<String> sites) {
        if (sites.equals(List.of(SiteScope.ALL))) {
            return new Grant(role, true, Set.of());
        }
        if (role == AdminRole.PLATFORM_ADMINISTRATOR) {
            throw new InvalidField(FIELD, "must be [\"*\"] for a platform administrator");
        }
        Set<UUID> ids = new HashSet<>();
        for (String site : sites) {
            try {
                ids.add(UUID.fromString(site));
            } catch (IllegalArgumentException e) {
                throw new InvalidField(FIELD, "must be ids of sites, or [\"*\"]");
            }
        }
        return new Grant(role, false, ids);
    }

    static Grant of(Admin admin) {
        return of(admin.role(), List.copyOf(admin.siteClaim()));
    }

    /** Whether this is all of the other, or more. */
    boolean covers(Grant other) {
        boolean everySite = allSites || !other.allSites && sites.containsAll(other.sites);
        return role.ordinal() <= other.role.ordinal() && everySite;
    }

    /** @throws InvalidField naming what the other has too much of */
    void requireToGive(Grant other) {
        if (role.ordinal() > other.role.ordinal()) {
            throw new InvalidField("role", "must not be above your own");
        }
        if (!covers(other)) {
            throw new InvalidField(FIELD, "must be sites of yours");
        }
    }
}
