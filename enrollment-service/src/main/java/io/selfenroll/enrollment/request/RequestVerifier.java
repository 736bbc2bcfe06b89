package io.selfenroll.enrollment.request;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.event.EnrollmentEvent;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.enrollment.site.UserRepository;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.Inbox;
import io.selfenroll.outbox.Outbox;
import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Verifies requests: per batch four queries and one transaction, per request one recorded outcome and one event. */
@ApplicationScoped
class RequestVerifier {

    private static final String CONSUMER = "enrollment-service.request-verifier";

    private final Inbox inbox;
    private final StateTopics state;
    private final RequestRepository requests;
    private final SiteRepository sites;
    private final UserRepository users;
    private final Outbox outbox;
    private final RequestConfig config;

    RequestVerifier(
            Inbox inbox,
            StateTopics state,
            RequestRepository requests,
            SiteRepository sites,
            UserRepository users,
            Outbox outbox,
            RequestConfig config) {
        this.inbox = inbox;
        this.state = state;
        this.requests = requests;
        this.sites = sites;
        this.users = users;
        this.outbox = outbox;
        this.config = config;
    }

    @Incoming(EnrollmentEvent.TOPIC)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        // Against half a read model a user would be unknown, and that outcome would be final.
        state.awaitCaughtUp();
        inbox.handle(CONSUMER, batch, Set.of(EnrollmentRequested.TYPE), this::verify);
    }

    private void verify(List<Event> events) {
        Map<UUID, EnrollmentRequested> open = open(events);
        if (open.isEmpty()) {
            return;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Set<String> emails =
                open.values().stream().map(EnrollmentRequested::email).collect(toSet());
        Judge judge = new Judge(
                Evidence.of(open.values(), sites, users),
                new MailCaps(config, now, requests.verifiedAfter(now.minus(MailCaps.DAY), emails)));
        open.values().forEach(request -> record(request, judge.decide(request), now));
    }

    /** A request that was published twice, under two event ids, still has one outcome. */
    private Map<UUID, EnrollmentRequested> open(List<Event> events) {
        Map<UUID, EnrollmentRequested> open = events.stream()
                .map(event -> event.as(EnrollmentRequested.class))
                .collect(toMap(
                        EnrollmentRequested::requestId, request -> request, (first, _) -> first, LinkedHashMap::new));
        open.keySet().removeAll(requests.decided(open.keySet()));
        return open;
    }

    private void record(EnrollmentRequested request, Decision decision, Instant now) {
        requests.persist(new EnrollmentRequest(request, decision, now));
        EnrollmentEvent event = decision.event(request);
        outbox.publish(EnrollmentEvent.TOPIC, RequestKey.of(request.email()), event.type(), event);
    }
}
