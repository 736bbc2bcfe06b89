package io.selfenroll.credential.issue;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

import io.selfenroll.credential.store.Grant;
import io.selfenroll.credential.store.Recipient;

/** What this service reads of {@code enrollment.verified.v1}. */
record VerifiedRequest(UUID requestId, String reference, String email, String locale, Site site, User user) {

    static final String TYPE = "enrollment.verified.v1";

    VerifiedRequest {
        requireNonNull(requestId, "requestId is missing");
        requireNonNull(reference, "reference is missing");
        requireNonNull(email, "email is missing");
        requireNonNull(site, "site is missing");
        requireNonNull(user, "user is missing");
    }

    record Site(UUID id, String slug, String name, int credentialLifeMinutes) {

        private static final int SHORTEST = 10;
        private static final int LONGEST = 24 * 60;

        Site {
            requireNonNull(id, "site.id is missing");
            requireNonNull(slug, "site.slug is missing");
            requireNonNull(name, "site.name is missing");
            if (credentialLifeMinutes < SHORTEST || credentialLifeMinutes > LONGEST) {
                throw new IllegalArgumentException("site.credentialLifeMinutes is not within 10..1440");
            }
        }
    }

    record User(UUID id, String firstName, String lastName) {
        User {
            requireNonNull(id, "user.id is missing");
            requireNonNull(firstName, "user.firstName is missing");
            requireNonNull(lastName, "user.lastName is missing");
        }
    }

    Order order() {
        Recipient recipient =
                new Recipient(requestId, reference, site.id, site.slug, user.id, email, user.firstName, user.lastName);
        return new Order(recipient, site.name, locale, Grant.requested(site.credentialLifeMinutes));
    }
}
