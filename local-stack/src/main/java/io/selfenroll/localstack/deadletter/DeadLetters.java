package io.selfenroll.localstack.deadletter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.kafka.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The dead-letter topic of one Kafka. */
final class DeadLetters {

    private static final String TOPIC = "selfenroll.dead-letter";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrapServers;

    DeadLetters(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every dead letter that is still kept, oldest first. */
    List<DeadLetter> list() {
        try (TopicReader reader = new TopicReader(bootstrapServers)) {
            return reader.readAll(TOPIC).stream()
                    .filter(message -> message.value() != null)
                    .map(DeadLetters::read)
                    .sorted(Comparator.comparing(DeadLetter::recordedAt))
                    .toList();
        }
    }

    private static DeadLetter read(ConsumerRecord<String, byte[]> message) {
        try {
            return JSON.readValue(message.value(), DeadLetter.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable dead letter at offset " + message.offset(), e);
        }
    }

    /**
     * Sends the original event again: same topic, key, headers and value. A consumer that has handled it knows its id
     * and skips it; the one that failed handles it now. False when Kafka no longer keeps the original.
     */
    boolean replay(DeadLetter letter) {
        try (TopicReader reader = new TopicReader(bootstrapServers)) {
            Optional<ConsumerRecord<String, byte[]>> original =
                    reader.read(letter.topic(), letter.partition(), letter.offset());
            original.ifPresent(this::send);
            return original.isPresent();
        }
    }

    private void send(ConsumerRecord<String, byte[]> original) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            original.topic(),
                            original.partition(),
                            original.key(),
                            original.value(),
                            original.headers()))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The event could not be sent again", e.getCause());
        }
    }
}
