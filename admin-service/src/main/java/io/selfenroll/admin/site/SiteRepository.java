package io.selfenroll.admin.site;

import java.util.List;
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

    /** Keeps others from changing the site until the transaction ends. */
    Site lockInScope(UUID id) {
        scope.require(id);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(SiteRepository::none);
    }

    /** By slug, one more than the limit so that the caller sees whether there are more. */
    List<Site> page(String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        if (scope.allSites()) {
            return find("slug > ?1 order by slug", after).page(0, limit + 1).list();
        }
        return scope.sites().isEmpty()
                ? List.of()
                : find("slug > ?1 and id in ?2 order by slug", after, scope.sites())
                        .page(0, limit + 1)
                        .list();
    }

    private static NotFound none() {
        return new NotFound("There is no such site, or it is not one of yours.");
    }
}
