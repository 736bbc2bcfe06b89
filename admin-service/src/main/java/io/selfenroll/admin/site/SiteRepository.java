package io.selfenroll.admin.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;

/** Sites as far as the signed-in admin may see them. */
@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, UUID> {

    private final SiteScope scope;

    public SiteRepository(SiteScope scope) {
        this.scope = scope;
    }

    /** @throws NotFound when there is no such site, or it is another's */
    public Site inScope(UUID id) {
        scope.require(id);
        return findByIdOptional(id).orElseThrow(SiteRepository::none);
    }

    /** How many of these are sites, whoever may see them. */
    public long existing(Set<UUID> ids) {
        return ids.isEmpty() ? 0 : count("id in ?1", ids);
    }

    /** Keeps others from changing the site until the transaction ends. */
    Site lockInScope(UUID id) {
        scope.require(id);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(SiteRepository::none);
    }

    /**
     * By slug, one more than the limit so that the caller sees whether there are more.
     *
     * @param search part of the name or the slug, null for all
     */
    List<Site> page(String search, String cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", cursor == null ? "" : Cursor.decode(cursor, 1).getFirst());
        String condition = "slug > :after";
        if (!scope.allSites()) {
            if (scope.sites().isEmpty()) {
                return List.of();
            }
            condition += " and id in :sites";
            parameters.put("sites", scope.sites());
        }
        if (search != null && !search.isBlank()) {
            condition += " and (name like :part escape '!' or slug like :part escape '!')";
            parameters.put("part", "%" + search.strip().replaceAll("[!%_]", "!$0") + "%");
        }
        return find(condition + " order by slug", parameters).page(0, limit + 1).list();
    }

    private static NotFound none() {
        return new NotFound("There is no such site, or it is not one of yours.");
    }
}
