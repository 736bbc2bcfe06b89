package io.selfenroll.endedsessions;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the whole topic at each start and follows it, in every instance on its own. While the broker is away the service
 * goes on with what is known; it learns the rest when the broker is back.
 */
@ApplicationScoped
class EndedSessionReader {

    private static final Logger LOG = Logger.getLogger(EndedSessionReader.class);
    private static final String TOPIC = "ended-session";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);

    /** Longer than any session lives. */
    private static final Duration UNREADABLE_LASTS = Duration.ofDays(1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EndedSessions sessions;
    private final String topic;
    private final Map<String, Object> settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread reader;

    EndedSessionReader(
            EndedSessions sessions,
            @ConfigProperty(name = "selfenroll.topics.prefix", defaultValue = "selfenroll.") String prefix,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.sessions = sessions;
        this.topic = prefix + TOPIC;
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    void start(@Observes StartupEvent event) {
        reader = Thread.ofPlatform().daemon().name("ended-sessions").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        reader.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (!stopping.await(0, TimeUnit.MILLISECONDS)) {
                try (var consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                    follow(consumer);
                } catch (KafkaException e) {
                    LOG.debugf(e, "Topic %s cannot be read; trying again", topic);
                    stopping.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the topic got further partitions, to be read from its start again, or when the service stops. */
    private void follow(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            throw new KafkaException(topic + " does not exist yet");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant check = Instant.now().plus(BETWEEN_CHECKS);
        while (stopping.getCount() > 0) {
            // Asked first: a poll of a topic that has nothing takes all of its time.
            if (!sessions.complete()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                sessions.readToItsEnd();
            }
            consumer.poll(PATIENCE).forEach(this::apply);
            if (Instant.now().isAfter(check)) {
                sessions.forgetExpired();
                if (partitions(consumer).size() > partitions.size()) {
                    return;
                }
                check = Instant.now().plus(BETWEEN_CHECKS);
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void apply(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            LOG.warnf("An event without a key on %s says nothing (offset %d)", topic, message.offset());
        } else if (message.value() == null) {
            sessions.remove(message.key());
        } else {
            sessions.add(message.key(), expiresAt(message));
        }
    }

    /** An event that cannot be read still ends the session that its key names. */
    private Instant expiresAt(ConsumerRecord<String, byte[]> message) {
        try {
            return Instant.parse(
                    JSON.readTree(message.value()).path("expiresAt").asText());
        } catch (IOException | DateTimeParseException e) {
            LOG.warnf("An event on %s has another form than expected (offset %d)", topic, message.offset());
            return Instant.now().plus(UNREADABLE_LASTS);
        }
    }
}
