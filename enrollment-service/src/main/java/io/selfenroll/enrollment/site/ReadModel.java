package io.selfenroll.enrollment.site;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Event;

/** Brings the tables of sites and users up to a batch of their topics: one query per batch, one write per change. */
@ApplicationScoped
class ReadModel {

    private final SiteRepository sites;
    private final LogoRepository logos;
    private final UserRepository users;
    private final jakarta.enterprise.event.Event<UsersApplied> usersApplied;

    ReadModel(
            SiteRepository sites,
            LogoRepository logos,
            UserRepository users,
            jakarta.enterprise.event.Event<UsersApplied> usersApplied) {
        this.sites = sites;
        this.logos = logos;
        this.users = users;
        this.usersApplied = usersApplied;
    }

    void applySites(List<Event> events) {
        Map<UUID, Optional<SiteChanged>> states = LatestStates.of(events, SiteChanged.class, SiteChanged::version);
        Map<UUID, Site> known = sites.findAll(states.keySet()).stream().collect(toMap(Site::id, identity()));
        states.forEach((id, state) -> {
            Site site = known.get(id);
            if (state.isEmpty()) {
                Optional.ofNullable(site).ifPresent(sites::delete);
                logos.replace(id, null);
            } else if (site == null) {
                sites.persist(new Site(state.get()));
                logos.replace(id, logo(state.get()));
            } else if (site.change(state.get())) {
                logos.replace(id, logo(state.get()));
            }
        });
    }

    private static byte[] logo(SiteChanged state) {
        return state.branding() == null ? null : state.branding().logoPng();
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
        users.flush();
        usersApplied.fire(new UsersApplied(keys(states, Optional::isPresent), keys(states, Optional::isEmpty)));
    }

    private static <T> Set<UUID> keys(Map<UUID, Optional<T>> states, Predicate<Optional<T>> which) {
        return states.entrySet().stream()
                .filter(state -> which.test(state.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
