package io.selfenroll.admin.apitoken;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;

/** Tokens as far as the caller manages them: those whose sites are all among the own ones. */
@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiToken, UUID> {

    private static final String OWN_SITES_ONLY =
            " and token.allSites = false and not exists (select 1 from ApiToken other"
                    + " join other.sites site where other.id = token.id and site not in :sites)";

    private final SiteScope scope;

    ApiTokenRepository(SiteScope scope) {
        this.scope = scope;
    }

    /** The newest first, one more than the limit. */
    List<ApiToken> page(UUID after, int limit) {
        StringBuilder where = new StringBuilder("from ApiToken token where 1 = 1");
        Parameters parameters = new Parameters();
        if (!scope.allSites()) {
            if (scope.sites().isEmpty()) {
                return List.of();
            }
            where.append(OWN_SITES_ONLY);
            parameters.and("sites", scope.sites());
        }
        if (after != null) {
            where.append(" and token.id < :after");
            parameters.and("after", after);
        }
        return find(where + " order by token.id desc", parameters)
                .page(0, limit + 1)
                .list();
    }

    /** @throws NotFound when there is no such token, or none that the caller manages */
    ApiToken lockManaged(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(token -> scope.allSites()
                        || !token.grant().allSites()
                                && scope.sites().containsAll(token.grant().sites()))
                .orElseThrow(() -> new NotFound("There is no such API token, or it is not of your sites only."));
    }

    Optional<ApiToken> lockByHash(String hash) {
        return find("hash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<ApiToken> lockOf(UUID adminId) {
        return find("createdBy = ?1 and revokedAt is null order by id", adminId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean exist(Iterable<UUID> sites) {
        for (UUID site : sites) {
            boolean there = getEntityManager()
                            .createQuery("select count(*) from Site where id = :id", Long.class)
                            .setParameter("id", site)
                            .getSingleResult()
                    > 0;
            if (!there) {
                return false;
            }
        }
        return true;
    }
}
