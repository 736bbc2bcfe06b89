package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the caller's sessions.
 *
 * @param lastSeenAt to the minute
 * @param address IP address of the sign-in
 * @param userAgent as the browser called itself at the sign-in, null when it did not
 * @param current whether this call came with it
 */
record OwnSession(UUID id, Instant createdAt, Instant lastSeenAt, String address, String userAgent, boolean current) {

    static OwnSession of(AdminSession session, UUID current) {
        return new OwnSession(
                session.id(),
                session.createdAt(),
                session.lastSeenAt(),
                session.address(),
                session.userAgent(),
                session.id().equals(current));
    }
}
