package io.selfenroll.endedsessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.httpapi.SessionEnds;
import io.selfenroll.httpapi.Unavailable;

/** What the topic has said so far. */
@ApplicationScoped
public class EndedSessions implements SessionEnds {

    /** A token is accepted a little past its expiry, by the skew of clocks. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Map<String, Instant> forgetAfter = new ConcurrentHashMap<>();
    private volatile boolean complete;

    @Override
    public boolean ended(String sessionId) {
        if (forgetAfter.containsKey(sessionId)) {
            return true;
        }
        if (!complete) {
            throw new Unavailable(Duration.ofSeconds(2));
        }
        return false;
    }

    /** Whether the topic has been read once to its end. */
    boolean complete() {
        return complete;
    }

    /** @param expiresAt when the last token of the session expires */
    void add(String sessionId, Instant expiresAt) {
        if (expiresAt.plus(SKEW).isAfter(Instant.now())) {
            forgetAfter.put(sessionId, expiresAt.plus(SKEW));
        }
    }

    void remove(String sessionId) {
        forgetAfter.remove(sessionId);
    }

    void readToItsEnd() {
        complete = true;
    }

    void forgetExpired() {
        Instant now = Instant.now();
        forgetAfter.values().removeIf(now::isAfter);
    }
}
