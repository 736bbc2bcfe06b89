package io.selfenroll.enrollment.request;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.enrollment.site.PinMatch;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.enrollment.site.User;
import io.selfenroll.enrollment.site.UserRepository;

/** What we know that concerns a batch of requests, read with one query each. */
record Evidence(Map<String, List<PinMatch>> pins, Map<String, List<User>> users) {

    static Evidence of(Collection<EnrollmentRequested> requests, SiteRepository sites, UserRepository users) {
        Set<String> hashes =
                requests.stream().flatMap(r -> r.pinHashes().stream()).collect(Collectors.toSet());
        Set<String> emails = requests.stream().map(EnrollmentRequested::email).collect(Collectors.toSet());
        return new Evidence(
                sites.findByPin(hashes).stream().collect(groupingBy(PinMatch::hash)),
                users.findByEmail(emails).stream().collect(groupingBy(User::email)));
    }

    List<PinMatch> pinsOf(EnrollmentRequested request) {
        return request.pinHashes().stream()
                .flatMap(hash -> pins.getOrDefault(hash, List.of()).stream())
                .toList();
    }

    List<User> usersOf(EnrollmentRequested request) {
        return users.getOrDefault(request.email(), List.of());
    }
}
