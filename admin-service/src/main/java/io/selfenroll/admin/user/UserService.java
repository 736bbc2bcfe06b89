package io.selfenroll.admin.user;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** Writes a user, its event and the audit's action together, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class UserService {

    private final SiteRepository sites;
    private final UserRepository users;
    private final UserEvents events;
    private final UserAudit audit;

    UserService(SiteRepository sites, UserRepository users, UserEvents events, UserAudit audit) {
        this.sites = sites;
        this.users = users;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    User create(UUID siteId, Person person) {
        sites.inScope(siteId);
        User user = new User(siteId, person, now());
        users.persist(user);
        flush();
        events.changed(user);
        audit.created(user);
        return user;
    }

    /** What changes nothing is not published either. */
    @Transactional
    User change(UUID siteId, UUID id, String ifMatch, Person person, UserStatus status) {
        User user = lock(siteId, id, ifMatch);
        Map<String, Object> before = UserAudit.state(user);
        boolean moves = !user.email().equals(person.email());
        if (user.change(person, status, now())) {
            flush();
            events.changed(user);
            audit.changed(user, before);
        }
        if (moves) {
            events.moved(user);
        }
        return user;
    }

    @Transactional
    void delete(UUID siteId, UUID id, String ifMatch) {
        User user = lock(siteId, id, ifMatch);
        events.deleting(List.of(id));
        users.delete(user);
        audit.deleted(user);
    }

    @Transactional
    User get(UUID siteId, UUID id) {
        sites.inScope(siteId);
        return users.find(siteId, id).orElseThrow(UserService::none);
    }

    private User lock(UUID siteId, UUID id, String ifMatch) {
        sites.inScope(siteId);
        User user = users.lock(siteId, id).orElseThrow(UserService::none);
        EntityVersion.require(ifMatch, user.version(), UserResponse.of(user));
        return user;
    }

    /** The unique index decides whether the address is free; asking first would let two through. */
    private void flush() {
        try {
            users.flush();
        } catch (ConstraintViolationException e) {
            throw new EmailTaken();
        }
    }

    private static NotFound none() {
        return new NotFound("The site has no such user.");
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
