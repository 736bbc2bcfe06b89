package io.selfenroll.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/** Sends a batch and sorts out what got through, so that no event overtakes an earlier one of its lane. */
@ApplicationScoped
class OutboxBatch {

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

    /** Longer than sending a batch takes; its flush ends it. */
    private static final Duration COMPANY = Duration.ofMillis(20);

    /** @param waiting the first event of each lane that failed, and all behind it */
    record Result(List<OutboxEvent> published, List<OutboxEvent> waiting) {}

    private final EventSender sender;

    OutboxBatch(EventSenders senders, OutboxConfig config) {
        this.sender = senders.create("outbox", config.patience(), COMPANY);
    }

    Result send(List<OutboxEvent> events) {
        List<CompletableFuture<Void>> sends = events.stream()
                .map(this::send)
                .map(sent -> sent.toCompletableFuture())
                .toList();
        sender.flush();
        List<OutboxEvent> published = new ArrayList<>();
        List<OutboxEvent> waiting = new ArrayList<>();
        Set<Integer> blocked = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            OutboxEvent event = events.get(i);
            if (!arrived(event, sends.get(i))) {
                blocked.add(event.lane());
            }
            (blocked.contains(event.lane()) ? waiting : published).add(event);
        }
        return new Result(published, waiting);
    }

    private java.util.concurrent.CompletionStage<Void> send(OutboxEvent event) {
        byte[] value = event.payload() == null ? null : event.payload().getBytes(StandardCharsets.UTF_8);
        return sender.send(event.topic(), event.id(), event.key(), event.type(), event.time(), event.trace(), value);
    }

    private static boolean arrived(OutboxEvent event, CompletableFuture<Void> send) {
        try {
            send.join();
            return true;
        } catch (CompletionException e) {
            LOG.debugf(e.getCause(), "%s was not acknowledged", event);
            return false;
        }
    }

    void close() {
        sender.close();
    }
}
