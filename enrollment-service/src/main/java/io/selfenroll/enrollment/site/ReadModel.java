package io.selfenroll.enrollment.site;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Event;

/** Brings the tables of sites and users up to a batch of their topics: one query per batch, one write per change. */
@ApplicationScoped
class ReadModel {

    private final SiteRepository sites;
    private final UserRepository users;

    ReadModel(SiteRepository sites, UserRepository users) {
        this.sites = sites;
        this.users = users;
    }

    void applySites(List<Event> events) {
        Map<UUID, Optional<SiteChanged>> states = LatestStates.of(events, SiteChanged.class, SiteChanged::version);
        Map<UUID, Site> known = sites.findAll(states.keySet()).stream().collect(toMap(Site::id, identity()));
        states.forEach((id, state) -> {
            Site site = known.get(id);
            if (state.isEmpty()) {
                Optional.ofNullable(site).ifPresent(sites::delete);
            } else if (site == null) {
                sites.persist(new Site(state.get()));
            } else {
                site.change(state.get());
            }
        });
    }

    void applyUsers(List<Event> events) {
        Map<UUID, Optional<UserChanged>> states = LatestStates.of(events, UserChanged.class, UserChanged::version);
        Map<UUID, User> known = users.findAll(states.keySet()).stream().collect(toMap(User::id, identity()));
        states.forEach((id, state) -> {
            User user = known.get(id);
            if (state.isEmpty()) {
                Optional.ofNullable(user).ifPresent(users::delete);
            } else if (user == null) {
                users.persist(new User(state.get()));
            } else {
                user.change(state.get());
            }
        });
    }
}
