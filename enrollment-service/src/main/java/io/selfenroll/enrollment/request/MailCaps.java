package io.selfenroll.enrollment.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many credential mails each address of a batch may still get. Counts by the time of the decision, which is the
 * time of the mail: a backlog that is worked off at once must not become a flood.
 */
final class MailCaps {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    private final int perHour;
    private final int perDay;
    private final Instant now;
    private final Map<String, List<Instant>> mails = new HashMap<>();

    /** @param recent what was verified in the last day */
    MailCaps(RequestConfig config, Instant now, List<VerifiedRequest> recent) {
        perHour = config.mailsPerHour();
        perDay = config.mailsPerDay();
        this.now = now;
        recent.forEach(request -> of(request.email()).add(request.decidedAt()));
    }

    /** Whether the address may get one more mail now; counts it if so. */
    boolean take(String email) {
        List<Instant> sent = of(email);
        if (within(sent, HOUR) >= perHour || within(sent, DAY) >= perDay) {
            return false;
        }
        sent.add(now);
        return true;
    }

    private long within(List<Instant> sent, Duration window) {
        Instant start = now.minus(window);
        return sent.stream().filter(time -> time.isAfter(start)).count();
    }

    private List<Instant> of(String email) {
        return mails.computeIfAbsent(email, _ -> new ArrayList<>());
    }
}
