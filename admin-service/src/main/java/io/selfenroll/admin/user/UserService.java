package io.selfenroll.admin.user;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.outbox.Outbox;
import org.hibernate.exception.ConstraintViolationException;

/** Writes a user and its event together, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class UserService {

    private final SiteRepository sites;
    private final UserRepository users;
    private final Outbox outbox;

    UserService(SiteRepository sites, UserRepository users, Outbox outbox) {
        this.sites = sites;
        this.users = users;
        this.outbox = outbox;
    }

    @Transactional
    User create(UUID siteId, Person person) {
        sites.inScope(siteId);
        User user = new User(siteId, person, now());
        users.persist(user);
        return saved(user);
    }

    @Transactional
    User change(UUID siteId, UUID id, Person person, UserStatus status) {
        sites.inScope(siteId);
        User user = users.lock(siteId, id).orElseThrow(UserService::none);
        user.change(person, status, now());
        return saved(user);
    }

    @Transactional
    void delete(UUID siteId, UUID id) {
        sites.inScope(siteId);
        users.delete(users.lock(siteId, id).orElseThrow(UserService::none));
        outbox.publish(UserChanged.TOPIC, id.toString(), UserChanged.TYPE, null);
    }

    @Transactional
    User get(UUID siteId, UUID id) {
        sites.inScope(siteId);
        return users.find(siteId, id).orElseThrow(UserService::none);
    }

    @Transactional
    List<User> page(UserQuery query) {
        sites.inScope(query.siteId());
        return users.page(query);
    }

    /** The unique index decides whether the address is free; asking first would let two through. */
    private User saved(User user) {
        try {
            users.flush();
        } catch (ConstraintViolationException e) {
            throw new EmailTaken();
        }
        outbox.publish(UserChanged.TOPIC, user.id().toString(), UserChanged.TYPE, UserChanged.of(user));
        return user;
    }

    private static NotFound none() {
        return new NotFound("The site has no such user.");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
