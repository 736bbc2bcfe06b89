package io.selfenroll.admin.user;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;

/** Reads the users of a site, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class UserList {

    private final SiteRepository sites;
    private final UserRepository users;
    private final UserSearch search;

    UserList(SiteRepository sites, UserRepository users, UserSearch search) {
        this.sites = sites;
        this.users = users;
        this.search = search;
    }

    /** One more than the limit, so that the caller sees whether there are more. */
    @Transactional
    List<User> page(UserFilter filter, UserSort.Order order, String cursor, int limit) throws SQLException {
        sites.inScope(filter.siteId());
        List<Object> position = cursor == null ? null : order.position(cursor);
        return users.inOrder(search.page(filter, order, position, limit + 1));
    }

    @Transactional
    long count(UserFilter filter) throws SQLException {
        sites.inScope(filter.siteId());
        return search.count(filter);
    }

    @Transactional
    List<TagCount> tags(UUID siteId) throws SQLException {
        sites.inScope(siteId);
        return search.tags(siteId);
    }
}
