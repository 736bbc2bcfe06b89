package io.selfenroll.enrollment.request;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.event.EnrollmentEvent;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.enrollment.event.RejectionReason;
import io.selfenroll.enrollment.site.PinMatch;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.enrollment.site.UserRepository;
import io.selfenroll.outbox.Outbox;
import io.selfenroll.ratelimit.Refusals;

/**
 * Decides batches of requests, in the caller's transaction: per request one recorded outcome and one event, or a place
 * in the line of a slowed PIN. The rows of the users are locked first, so that two instances that have requests of one
 * address at the same time count each other's mails.
 */
@ApplicationScoped
class RequestDecisions {

    private final RequestRepository requests;
    private final HeldRequests held;
    private final SiteRepository sites;
    private final UserRepository users;
    private final PinPressure pressure;
    private final PinTurns turns;
    private final Refusals refusals;
    private final Outbox outbox;
    private final RequestConfig config;

    RequestDecisions(
            RequestRepository requests,
            HeldRequests held,
            SiteRepository sites,
            UserRepository users,
            PinPressure pressure,
            PinTurns turns,
            Refusals refusals,
            Outbox outbox,
            RequestConfig config) {
        this.requests = requests;
        this.held = held;
        this.sites = sites;
        this.users = users;
        this.pressure = pressure;
        this.turns = turns;
        this.refusals = refusals;
        this.outbox = outbox;
        this.config = config;
    }

    /** Those that have an outcome already, or wait for theirs, are passed over. */
    void decide(Map<UUID, EnrollmentRequested> open) {
        open.keySet().removeAll(requests.decided(open.keySet()));
        open.keySet().removeAll(held.among(open.keySet()));
        if (!open.isEmpty()) {
            decide(open.values(), true);
        }
    }

    /** They have waited, and do not wait again. */
    void decideHeld(List<EnrollmentRequested> due) {
        if (!due.isEmpty()) {
            decide(due, false);
        }
    }

    private void decide(Collection<EnrollmentRequested> open, boolean mayBeHeld) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Evidence evidence = Evidence.of(open, sites, users);
        Judge judge = new Judge(evidence, new MailCaps(config, now, mails(open, now)));
        Set<UUID> slowed = mayBeHeld ? pressure.among(pinsOf(evidence), now) : Set.of();
        Map<UUID, Integer> misses = new HashMap<>();
        Map<UUID, List<EnrollmentRequested>> toHold = new java.util.TreeMap<>();
        for (EnrollmentRequested request : open) {
            Decision decision = judge.decide(request);
            if (decision instanceof Decision.Verified verified && slowed.contains(verified.pinId())) {
                refusals.count("pin", null, verified.siteId());
                toHold.computeIfAbsent(verified.pinId(), _ -> new ArrayList<>()).add(request);
                continue;
            }
            record(request, decision, now);
            count(decision, misses);
        }
        pressure.add(misses, now);
        toHold.forEach((pin, waiting) -> waiting.forEach(request -> held.hold(request, pin, turns.next(pin))));
    }

    /** Of the last day, and those that are to come. */
    private List<VerifiedRequest> mails(Collection<EnrollmentRequested> open, Instant now) {
        Set<String> emails = open.stream().map(EnrollmentRequested::email).collect(toSet());
        List<VerifiedRequest> mails = new ArrayList<>(requests.verifiedAfter(now.minus(MailCaps.DAY), emails));
        mails.addAll(held.of(emails));
        return mails;
    }

    private static Set<UUID> pinsOf(Evidence evidence) {
        return evidence.pins().values().stream()
                .flatMap(List::stream)
                .map(PinMatch::pinId)
                .collect(toSet());
    }

    private void count(Decision decision, Map<UUID, Integer> misses) {
        if (decision.reason() == RejectionReason.CAPPED) {
            refusals.count("mails", null, decision.siteId());
        } else if (decision.reason() != null && decision.pinId() != null) {
            misses.merge(decision.pinId(), 1, Integer::sum);
        }
    }

    private void record(EnrollmentRequested request, Decision decision, Instant now) {
        requests.persist(new EnrollmentRequest(request, decision, now));
        EnrollmentEvent event = decision.event(request);
        outbox.publish(EnrollmentEvent.TOPIC, RequestKey.of(request.email()), event.type(), event);
    }
}
