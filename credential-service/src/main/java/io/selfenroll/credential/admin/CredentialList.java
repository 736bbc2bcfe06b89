package io.selfenroll.credential.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;

/** The list behind the console, newest first, cut by keyset so that deep pages cost no more than the first. */
@ApplicationScoped
class CredentialList {

    private final CredentialRepository credentials;

    CredentialList(CredentialRepository credentials) {
        this.credentials = credentials;
    }

    /**
     * One row more than the limit when there are more.
     *
     * @param sites the only sites to look at, null for all
     */
    List<Credential> rows(CredentialFilter filter, Set<UUID> sites) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (filter.site() != null) {
            conditions.add("siteId = :site");
            values.put("site", filter.site());
        } else if (sites != null) {
            conditions.add("siteId in (:sites)");
            values.put("sites", sites);
        }
        if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        if (filter.userId() != null) {
            conditions.add("userId = :user");
            values.put("user", filter.userId());
        }
        if (filter.after() != null) {
            conditions.add("(issuedAt < :at or issuedAt = :at and id < :id)");
            values.put("at", filter.after().issuedAt());
            values.put("id", filter.after().id());
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return credentials
                .find("from Credential " + where + " order by issuedAt desc, id desc", values)
                .range(0, filter.limit())
                .list();
    }
}
