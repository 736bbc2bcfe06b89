package io.selfenroll.enrollment.request;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.selfenroll.enrollment.event.EnrollmentEvent;
import io.selfenroll.enrollment.event.EnrollmentRejected;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.enrollment.event.EnrollmentVerified;
import io.selfenroll.enrollment.event.RejectionReason;
import io.selfenroll.enrollment.site.Site;
import io.selfenroll.enrollment.site.User;

/** What a request was found to be. A rejection may know site, user or PIN, to help the site's administrators. */
sealed interface Decision {

    Outcome outcome();

    RejectionReason reason();

    UUID siteId();

    UUID userId();

    UUID pinId();

    /** The event that tells the others. */
    EnrollmentEvent event(EnrollmentRequested request);

    record Verified(Site site, User user, UUID pinId) implements Decision {

        @Override
        public Outcome outcome() {
            return Outcome.VERIFIED;
        }

        @Override
        public RejectionReason reason() {
            return null;
        }

        @Override
        public UUID siteId() {
            return site.id();
        }

        @Override
        public UUID userId() {
            return user.id();
        }

        @Override
        public EnrollmentEvent event(EnrollmentRequested request) {
            return new EnrollmentVerified(
                    request.requestId(),
                    request.reference(),
                    request.email(),
                    locale(request),
                    new EnrollmentVerified.SiteRef(site.id(), site.slug(), site.name(), site.credentialLifeMinutes()),
                    new EnrollmentVerified.UserRef(user.id(), user.firstName(), user.lastName()),
                    pinId,
                    request.requestedAt());
        }

        /** The language of the mail: what was asked for, else the user's own, else the site's. */
        private String locale(EnrollmentRequested request) {
            return Stream.of(request.locale(), user.language(), site.defaultLanguage())
                    .flatMap(tag -> Optional.ofNullable(tag).stream())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param user null when the address is not known, or not to one site alone */
    record Rejected(RejectionReason reason, UUID siteId, User user, UUID pinId) implements Decision {

        @Override
        public Outcome outcome() {
            return Outcome.REJECTED;
        }

        @Override
        public UUID userId() {
            return user == null ? null : user.id();
        }

        @Override
        public EnrollmentEvent event(EnrollmentRequested request) {
            Optional<User> active = Optional.ofNullable(user).filter(User::active);
            return new EnrollmentRejected(
                    request.requestId(),
                    request.reference(),
                    request.email(),
                    reason,
                    siteId,
                    userId(),
                    pinId,
                    active.map(User::firstName).orElse(null),
                    active.map(User::lastName).orElse(null),
                    active.map(known -> language(request, known)).orElse(null),
                    request.requestedAt());
        }

        private static String language(EnrollmentRequested request, User user) {
            return request.locale() == null ? user.language() : request.locale();
        }
    }
}
