package io.selfenroll.admin.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.httpapi.NotFound;

/** Changes many users in one transaction: all of them or none. */
@ApplicationScoped
@RetryOnConflict
class UsersChangeService {

    private final SiteRepository sites;
    private final UserRepository users;
    private final UserEvents events;
    private final UserAudit audit;

    UsersChangeService(SiteRepository sites, UserRepository users, UserEvents events, UserAudit audit) {
        this.sites = sites;
        this.users = users;
        this.events = events;
        this.audit = audit;
    }

    /** @return how many are different now */
    @Transactional
    int apply(UUID siteId, UsersChange change) {
        change.check();
        sites.inScope(siteId);
        List<User> chosen = users.lock(siteId, change.userIds());
        int missing = change.userIds().size() - chosen.size();
        if (missing > 0) {
            throw new NotFound(missing + " of them are no users of the site (any more). Nothing was changed.");
        }
        return change.deletes() ? delete(siteId, chosen) : change(siteId, chosen, change);
    }

    private int delete(UUID siteId, List<User> chosen) {
        events.deleting(chosen.stream().map(User::id).toList());
        chosen.forEach(users::delete);
        audit.many("users.deleted", siteId, chosen, Map.of());
        return chosen.size();
    }

    private int change(UUID siteId, List<User> chosen, UsersChange change) {
        Instant now = UserService.now();
        List<User> changed = new ArrayList<>();
        for (User user : chosen) {
            UserStatus status = change.status() == null ? user.status() : change.status();
            if (user.change(change.changed(user.person()), status, now)) {
                changed.add(user);
                events.changed(user);
            }
        }
        if (!changed.isEmpty()) {
            audit.many("users.changed", siteId, changed, change.facts());
        }
        return changed.size();
    }
}
