package io.selfenroll.admin.admin;

import java.util.LinkedHashSet;
import java.util.Set;

import io.selfenroll.httpapi.Roles;

/** What an admin may do. From the greatest to the least; each role may do all that the later ones may. */
public enum AdminRole {
    PLATFORM_ADMINISTRATOR(Roles.PLATFORM_ADMINISTRATOR),
    ADMINISTRATOR(Roles.ADMINISTRATOR),
    EDITOR(Roles.EDITOR),
    READER(Roles.READER);

    private final String role;

    AdminRole(String role) {
        this.role = role;
    }

    /** The name used in tokens and answers, like {@code platform-administrator}. */
    public String role() {
        return role;
    }

    /** This role and all lower ones, so that an endpoint names only the least role it needs. */
    public Set<String> withLower() {
        Set<String> roles = new LinkedHashSet<>();
        for (AdminRole other : values()) {
            if (other.ordinal() >= ordinal()) {
                roles.add(other.role);
            }
        }
        return roles;
    }
}
