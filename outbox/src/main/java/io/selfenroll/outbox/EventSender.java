package io.selfenroll.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.apache.kafka.clients.producer.Producer;

/** Sends events to Kafka without a database between. Safe for use by many threads. */
public final class EventSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final String topicPrefix;
    private final String source;

    EventSender(Producer<String, byte[]> producer, String topicPrefix, String source) {
        this.producer = producer;
        this.topicPrefix = topicPrefix;
        this.source = source;
    }

    /**
     * Completes when the event is durable; completes exceptionally when that was not confirmed in time, in which case it
     * may or may not have been written.
     *
     * @param topic logical name
     */
    public CompletionStage<Void> send(String topic, String key, String type, Object payload, Instant time) {
        return send(topic, Ids.next(), key, type, time, CloudEvent.currentTrace(), EventJson.bytes(payload));
    }

    CompletionStage<Void> send(
            String topic, UUID id, String key, String type, Instant time, String trace, byte[] value) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            var _ = producer.send(
                    CloudEvent.record(topicPrefix + topic, source, id, key, type, time, trace, value),
                    (metadata, failure) -> {
                        if (failure == null) {
                            sent.complete(null);
                        } else {
                            sent.completeExceptionally(failure);
                        }
                    });
        } catch (RuntimeException e) {
            sent.completeExceptionally(e);
        }
        return sent;
    }

    /** What was sent goes to Kafka now, without waiting for company; returns when all of it has succeeded or failed. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
