package io.selfenroll.enrollment.request;

import static io.selfenroll.enrollment.event.RejectionReason.CAPPED;
import static io.selfenroll.enrollment.event.RejectionReason.SITE_DISABLED;
import static io.selfenroll.enrollment.event.RejectionReason.UNKNOWN_ADDRESS;
import static io.selfenroll.enrollment.event.RejectionReason.USER_DISABLED;
import static io.selfenroll.enrollment.event.RejectionReason.WRONG_PIN;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.enrollment.event.RejectionReason;
import io.selfenroll.enrollment.site.PinMatch;
import io.selfenroll.enrollment.site.User;

/** Decides requests: the PIN selects the site, the address the user in it. */
record Judge(Evidence evidence, MailCaps caps) {

    Decision decide(EnrollmentRequested request) {
        List<User> users = evidence.usersOf(request);
        // An accepted PIN counts before an expired one, and one whose site knows the address before others.
        return evidence.pinsOf(request).stream()
                .max(Comparator.comparing((PinMatch pin) -> pin.acceptedAt(request.requestedAt()))
                        .thenComparing(pin -> userOf(pin, users).isPresent()))
                .map(pin -> decide(request, pin, userOf(pin, users).orElse(null)))
                .orElseGet(() -> unknownPin(users));
    }

    private Decision decide(EnrollmentRequested request, PinMatch pin, User user) {
        if (!pin.acceptedAt(request.requestedAt())) {
            return rejected(WRONG_PIN, pin, user);
        }
        if (!pin.site().active()) {
            return rejected(SITE_DISABLED, pin, user);
        }
        if (user == null) {
            return rejected(UNKNOWN_ADDRESS, pin, null);
        }
        if (!user.active()) {
            return rejected(USER_DISABLED, pin, user);
        }
        if (!caps.take(request.email())) {
            return rejected(CAPPED, pin, user);
        }
        return new Decision.Verified(pin.site(), user, pin.pinId());
    }

    /** An address of one site only says who mistyped; one of several sites must not be shown to each of them. */
    private static Decision unknownPin(List<User> users) {
        List<UUID> sites = users.stream().map(User::siteId).distinct().toList();
        return sites.size() == 1
                ? new Decision.Rejected(WRONG_PIN, sites.getFirst(), users.getFirst(), null)
                : new Decision.Rejected(WRONG_PIN, null, null, null);
    }

    private static Decision rejected(RejectionReason reason, PinMatch pin, User user) {
        return new Decision.Rejected(reason, pin.site().id(), user, pin.pinId());
    }

    /** The user of the PIN's site; an active one when an address changes hands and both are known for a moment. */
    private static Optional<User> userOf(PinMatch pin, List<User> users) {
        return users.stream()
                .filter(user -> user.siteId().equals(pin.site().id()))
                .max(Comparator.comparing(User::active));
    }
}
