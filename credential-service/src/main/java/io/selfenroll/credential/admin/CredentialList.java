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
import io.selfenroll.credential.store.TagsText;
import io.selfenroll.httpapi.SiteScope;

/** The list behind the console, newest first, cut by keyset so that deep pages cost no more than the first. */
@ApplicationScoped
class CredentialList {

    private final CredentialRepository credentials;
    private final SiteScope scope;

    CredentialList(CredentialRepository credentials, SiteScope scope) {
        this.credentials = credentials;
        this.scope = scope;
    }

    Credential row(UUID id) {
        return credentials
                .findByIdOptional(id)
                .filter(found -> scope.contains(found.siteId()))
                .orElseThrow(UnknownCredential::problem);
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
        if (filter.origin() != null) {
            conditions.add("origin = :origin");
            values.put("origin", filter.origin());
        }
        if (filter.q() != null) {
            conditions.add(beginning(filter.q(), values));
        }
        if (filter.tag() != null) {
            conditions.add("locate(:tag, cast(tags as String)) > 0");
            values.put("tag", TagsText.element(filter.tag()));
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

    /** User names are ASCII; nothing else is compared with them. */
    private static String beginning(String text, Map<String, Object> values) {
        values.put("beginning", text.replaceAll("[!%_]", "!$0") + "%");
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return ascii
                ? "(email like :beginning escape '!' or userName like :beginning escape '!')"
                : "email like :beginning escape '!'";
    }
}
