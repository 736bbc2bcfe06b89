package io.selfenroll.enrollment.request;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.event.EnrollmentEvent;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.Inbox;
import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Verifies requests: per batch a handful of queries and one transaction. */
@ApplicationScoped
class RequestVerifier {

    private static final String CONSUMER = "enrollment-service.request-verifier";

    private final Inbox inbox;
    private final StateTopics state;
    private final RequestDecisions decisions;

    RequestVerifier(Inbox inbox, StateTopics state, RequestDecisions decisions) {
        this.inbox = inbox;
        this.state = state;
        this.decisions = decisions;
    }

    @Incoming(EnrollmentEvent.TOPIC)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        // Against half a read model a user would be unknown, and that outcome would be final.
        inbox.handle(CONSUMER, batch, Set.of(EnrollmentRequested.TYPE), state::awaitCaughtUp, this::verify);
    }

    /** A request that was published twice, under two event ids, still has one outcome. */
    private void verify(List<Event> events) {
        decisions.decide(events.stream()
                .map(event -> event.as(EnrollmentRequested.class))
                .collect(toMap(
                        EnrollmentRequested::requestId, request -> request, (first, _) -> first, LinkedHashMap::new)));
    }
}
