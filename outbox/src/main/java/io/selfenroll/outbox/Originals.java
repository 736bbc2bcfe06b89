package io.selfenroll.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.httpapi.Unavailable;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** The records that dead letters point at, as they stand in Kafka. Connects for each call, as there are few. */
@ApplicationScoped
public class Originals {

    private static final Logger LOG = Logger.getLogger(Originals.class);

    /** For each step; somebody waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LATER = Duration.ofSeconds(5);

    private final TopicsConfig topics;
    private final EventSenders senders;
    private final Map<String, Object> kafka;

    Originals(
            TopicsConfig topics, EventSenders senders, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.topics = topics;
        this.senders = senders;
        this.kafka = kafka;
    }

    /** A step that Kafka may leave without an answer. */
    private interface Step<T> {
        T run() throws InterruptedException, ExecutionException, TimeoutException;
    }

    /**
     * Changes nothing.
     *
     * @param topic full name; one that is not of this installation is not looked at
     * @throws Unavailable when Kafka does not answer in time
     */
    public Original find(String topic, int partition, long offset) {
        if (!topic.startsWith(topics.prefix())) {
            return Original.Missing.GONE;
        }
        return answered("read", () -> look(new TopicPartition(topic, partition), offset));
    }

    /**
     * Sends it as it was: same topic, partition, key, headers and value, so with its old id. Consumers that have handled
     * that id pass it over; the one that failed handles it now, or sets it aside anew. Repeating is harmless.
     *
     * @throws Unavailable when Kafka does not confirm it in time; it may or may not have been written
     */
    public void sendAgain(Original.Kept original) {
        ConsumerRecord<String, byte[]> message = original.message();
        answered("send again", () -> {
            try (Producer<String, byte[]> producer = senders.producer("replay", PATIENCE, Duration.ZERO)) {
                return producer.send(new ProducerRecord<>(
                                message.topic(),
                                message.partition(),
                                message.key(),
                                message.value(),
                                message.headers()))
                        .get();
            }
        });
    }

    private Original look(TopicPartition place, long offset)
            throws InterruptedException, ExecutionException, TimeoutException {
        Optional<String> cleanup = cleanup(place.topic());
        if (cleanup.isPresent() && cleanup.get().contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            return Original.Missing.STATE;
        }
        Optional<ConsumerRecord<String, byte[]>> message =
                cleanup.isEmpty() ? Optional.empty() : read(place, offset).filter(this::recent);
        return message.<Original>map(Original.Kept::new).orElse(Original.Missing.GONE);
    }

    /**
     * A copy that was sent again is kept from then on, so it may outlive its event. Consumers remember ids for longer than
     * topics keep events, but not for ever: one that has forgotten an old id would handle the event twice.
     */
    private boolean recent(ConsumerRecord<String, byte[]> message) {
        return CloudEvent.salvage(message).time().isAfter(Instant.now().minus(topics.retention()));
    }

    /** Empty when there is no such topic. */
    private Optional<String> cleanup(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis());
        try (Admin admin = Admin.create(settings)) {
            return Optional.of(admin.describeConfigs(List.of(resource))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .get(resource)
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<ConsumerRecord<String, byte[]>> read(TopicPartition place, long offset) throws TimeoutException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> places = List.of(place);
            if (consumer.partitionsFor(place.topic()).size() <= place.partition()
                    || offset < consumer.beginningOffsets(places).get(place)
                    || offset >= consumer.endOffsets(places).get(place)) {
                return Optional.empty();
            }
            consumer.assign(places);
            consumer.seek(place, offset);
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
                    // The next one is given where the record itself is gone.
                    return found.offset() == offset ? Optional.of(found) : Optional.empty();
                }
            }
            throw new TimeoutException(place + " was not read in time");
        }
    }

    private static <T> T answered(String what, Step<T> step) {
        try {
            return step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(LATER);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            LOG.warnf("Kafka did not let us %s what a dead letter points at: %s", what, cause);
            throw new Unavailable(LATER);
        }
    }

    private static int millis() {
        return (int) PATIENCE.toMillis();
    }
}
