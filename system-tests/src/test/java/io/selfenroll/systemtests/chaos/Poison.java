package io.selfenroll.systemtests.chaos;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.localstack.kafka.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages that no consumer can handle, written past all services, and what became of them. */
final class Poison implements AutoCloseable {

    /** In the value of every one; nowhere else may it turn up. */
    static final String SECRET = "S3CRET-0F-P01S0N";

    private static final String DEAD_LETTERS = "selfenroll.dead-letter";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than any key, and than the columns that keep keys and ids. */
    private static final int LONG = 3_000;

    private final String kafka;
    private final KafkaProducer<String, byte[]> producer;

    record Place(String topic, int partition, long offset) {}

    Poison(String kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Of every type of the topic and on each of its partitions: not JSON, of another form, empty, without an id. */
    List<Place> spread(Contract.Channel channel) {
        List<Place> places = new ArrayList<>();
        int partitions = producer.partitionsFor(channel.topic()).size();
        for (int partition = 0; partition < partitions; partition++) {
            for (String type : channel.types()) {
                places.add(send(channel.topic(), partition, key(), id(), type, "{not json " + SECRET));
                places.add(send(channel.topic(), partition, key(), id(), type, "[\"" + SECRET + "\"]"));
                places.add(send(channel.topic(), partition, key(), null, type, "{\"x\":\"" + SECRET + "\"}"));
                places.add(send(channel.topic(), partition, "k".repeat(LONG), id(), type, "{not json " + SECRET));
                places.add(send(channel.topic(), partition, key(), "i".repeat(LONG), type, "{not json " + SECRET));
                if (!channel.state()) {
                    places.add(send(channel.topic(), partition, key(), id(), type, null));
                    places.add(send(channel.topic(), partition, null, id(), type, "{not json " + SECRET));
                }
            }
            places.add(send(channel.topic(), partition, key(), id(), null, "{\"x\":\"" + SECRET + "\"}"));
        }
        return places;
    }

    /**
     * The event that issued somebody's credential once more, as that of another credential, sealed to nobody's key.
     *
     * @return the other credential
     */
    UUID repeatWithForeignSecret(String email) {
        for (ConsumerRecord<String, byte[]> message : read("selfenroll.credential")) {
            if (!"credential.issued.v1".equals(header(message, "ce_type"))) {
                continue;
            }
            ObjectNode value = json(message.value());
            if (value.path("email").asText().equals(email)) {
                UUID credential = UUID.randomUUID();
                value.put("credentialId", credential.toString());
                value.put("sealedSecret", "eyJhbGciOiJFQ0RILUVTIn0.." + SECRET + ".AAAA.AAAA");
                send(
                        message.topic(),
                        message.partition(),
                        credential.toString(),
                        id(),
                        "credential.issued.v1",
                        value.toString());
                return credential;
            }
        }
        throw new AssertionError("No credential was issued for " + email);
    }

    /** By the place of the message that was set aside. */
    Map<Place, List<ObjectNode>> deadLetters() {
        return read(DEAD_LETTERS).stream()
                .filter(message ->
                        message.value() != null && !"/selfenroll/poison".equals(header(message, "ce_source")))
                .map(message -> json(message.value()))
                .collect(groupingBy(letter -> new Place(
                        letter.path("topic").asText(),
                        letter.path("partition").asInt(),
                        letter.path("offset").asLong())));
    }

    /** Key, headers and value of everything that services wrote to the topic. */
    List<String> deadLetterTexts() {
        return read(DEAD_LETTERS).stream()
                .filter(message -> !"/selfenroll/poison".equals(header(message, "ce_source")))
                .map(Poison::text)
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> message) {
        StringBuilder text = new StringBuilder().append(message.key()).append('\n');
        message.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.append(new String(message.value(), StandardCharsets.UTF_8)).toString();
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (TopicReader reader = new TopicReader(kafka)) {
            return reader.readAll(topic);
        }
    }

    private Place send(String topic, int partition, String key, String id, String type, String value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                topic, partition, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        add(message.headers(), "ce_specversion", "1.0");
        add(message.headers(), "ce_source", "/selfenroll/poison");
        add(message.headers(), "ce_time", Instant.now().toString());
        add(message.headers(), "ce_id", id);
        add(message.headers(), "ce_type", type);
        try {
            RecordMetadata sent = producer.send(message).get();
            return new Place(sent.topic(), sent.partition(), sent.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(topic, e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static void add(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static ObjectNode json(byte[] value) {
        try {
            return (ObjectNode) JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
