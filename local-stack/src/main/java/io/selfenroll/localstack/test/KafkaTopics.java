package io.selfenroll.localstack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.kafka.TopicReader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads events as another service would. Topics are named without the prefix: {@code credential}. */
public final class KafkaTopics {

    private static final String PREFIX = "selfenroll.";
    private static final int PARTITIONS = 4;
    private static final Set<String> COMPACTED =
            Set.of("site", "user", "message-template", "ended-session", "device-identifier");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private KafkaTopics() {}

    /**
     * Sends an event and waits until the broker has it; makes the topic when it is missing.
     *
     * @param json the event's data, null for a tombstone
     * @return its {@code ce_id}
     */
    public static String send(String topic, String key, String type, String json) {
        String id = UUID.randomUUID().toString();
        send(id, topic, key, type, json);
        return id;
    }

    /** Sends an event with the given {@code ce_id}, so that a test can deliver one twice. */
    public static void send(String id, String topic, String key, String type, String json) {
        create(topic);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(PREFIX + topic, key, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/selfenroll/test",
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending to " + topic, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not send to " + topic, e.getCause());
        }
    }

    /** Makes the topic when it is missing, compacted where the event contract says so. */
    public static void create(String topic) {
        NewTopic wanted = new NewTopic(PREFIX + topic, PARTITIONS, (short) 1)
                .configs(Map.of("cleanup.policy", COMPACTED.contains(topic) ? "compact" : "delete"));
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating " + topic, e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Could not create " + topic, e.getCause());
            }
        }
    }

    /** Deletes what the topic holds, as Kafka does when its retention is over; offsets go on. */
    public static void forget(String topic) {
        Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(PREFIX + topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> RecordsToDelete.beforeOffset(-1)));
        try (Admin admin = Admin.create(connection())) {
            admin.deleteRecords(all).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while emptying " + topic, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not empty " + topic, e.getCause());
        }
    }

    /** All records of the topic from its start to its end now, in order per partition; none when it is missing. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (TopicReader reader = new TopicReader(TestServers.kafka())) {
            return reader.readAll(PREFIX + topic);
        }
    }

    /** Waits up to 30 s for an event of the type whose data fits; returns its data. */
    public static JsonNode awaitEvent(String topic, String type, Predicate<JsonNode> condition) {
        return json(awaitRecord(topic, type, condition));
    }

    /** Waits up to 30 s for an event of the type whose data fits; returns the whole record. */
    public static ConsumerRecord<String, byte[]> awaitRecord(String topic, String type, Predicate<JsonNode> condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<ConsumerRecord<String, byte[]>> found = read(topic).stream()
                    .filter(message -> type.equals(header(message, "ce_type")))
                    .filter(message -> readable(message) && condition.test(json(message)))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("No fitting " + type + " on " + topic + " within " + PATIENCE.toSeconds() + " s");
    }

    /** A header's value, null when it is missing. */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The record's value as JSON. */
    public static JsonNode json(ConsumerRecord<String, byte[]> message) {
        try {
            return JSON.readTree(message.value());
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + message.topic() + " offset " + message.offset(), e);
        }
    }

    /** Others send what nobody can read, to see it set aside. */
    private static boolean readable(ConsumerRecord<String, byte[]> message) {
        try {
            return message.value() != null && JSON.readTree(message.value()) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestServers.kafka());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
