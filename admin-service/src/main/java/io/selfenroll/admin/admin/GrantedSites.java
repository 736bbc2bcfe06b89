package io.selfenroll.admin.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.SiteScope;

/** Reads the sites of a request: ids, or {@code *} alone for a platform administrator. */
final class GrantedSites {

    private static final String FIELD = "sites";

    private GrantedSites() {}

    /** @return empty for a platform administrator, else at least one */
    static Set<UUID> read(AdminRole role, List<String> sites) {
        if (role == AdminRole.PLATFORM_ADMINISTRATOR) {
            if (!sites.isEmpty() && !sites.equals(List.of(SiteScope.ALL))) {
                throw new InvalidField(FIELD, "must be [\"*\"] for a platform administrator");
            }
            return Set.of();
        }
        if (sites.isEmpty()) {
            throw new InvalidField(FIELD, "must name at least one site");
        }
        Set<UUID> ids = new HashSet<>();
        for (String site : sites) {
            ids.add(id(site));
        }
        return ids;
    }

    private static UUID id(String site) {
        try {
            return UUID.fromString(site);
        } catch (IllegalArgumentException e) {
            throw new InvalidField(FIELD, "must be ids of sites");
        }
    }
}
