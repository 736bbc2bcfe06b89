package io.selfenroll.credential.site;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the tables of sites and users up to a batch of their topics: one query per batch, one write per change. */
@ApplicationScoped
class ReadModel {

    private final SiteRepository sites;
    private final UserRepository users;

    ReadModel(SiteRepository sites, UserRepository users) {
        this.sites = sites;
        this.users = users;
    }

    void applySites(Map<UUID, Optional<SiteChanged>> states) {
        Map<UUID, Site> known = sites.forChange(states.keySet()).stream().collect(toMap(Site::id, identity()));
        List<Site> fresh = new ArrayList<>();
        states.forEach((id, state) -> {
            Site site = known.get(id);
            if (state.isEmpty()) {
                Optional.ofNullable(site).ifPresent(sites::delete);
            } else if (site == null) {
                fresh.add(new Site(state.get()));
            } else {
                site.change(state.get());
            }
        });
        sites.persist(fresh);
    }

    void applyUsers(Map<UUID, Optional<UserChanged>> states) {
        Map<UUID, User> known = users.locked(states.keySet()).stream().collect(toMap(User::id, identity()));
        List<User> fresh = new ArrayList<>();
        states.forEach((id, state) -> {
            User user = known.get(id);
            if (state.isEmpty()) {
                Optional.ofNullable(user).ifPresent(users::delete);
            } else if (user == null) {
                fresh.add(new User(state.get()));
            } else {
                user.change(state.get());
            }
        });
        users.persist(fresh);
    }
}
