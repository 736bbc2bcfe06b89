package io.selfenroll.localstack.deadletter;

import java.io.IOException;
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

    /** Every dead letter that is still kept, oldest first. What is none in their topic is passed over. */
    List<DeadLetter> list() {
        try (TopicReader reader = new TopicReader(bootstrapServers)) {
            return reader.readAll(TOPIC).stream()
                    .filter(message -> message.value() != null)
                    .map(DeadLetters::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(DeadLetter::recordedAt))
                    .toList();
        }
    }

    /** admin-service sets aside what it cannot read here either, so that there is a letter about it. */
    private static Optional<DeadLetter> read(ConsumerRecord<String, byte[]> message) {
        try {
            DeadLetter letter = JSON.readValue(message.value(), DeadLetter.class);
            return Optional.of(letter).filter(DeadLetter::complete);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What became of an event that was to be sent again. */
    enum Replay {
        SENT("sent again"),
        GONE("no longer kept"),
        STATE("not sent: its topic holds states, and a newer one may be there; save it anew in the console");

        private final String words;

        Replay(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Sends the original event again: same topic, key, headers and value. A consumer that has handled it knows its id
     * and skips it; the one that failed handles it now. A state is not sent, as it would replace a newer one.
     */
    Replay replay(DeadLetter letter) {
        try (TopicReader reader = new TopicReader(bootstrapServers)) {
            if (reader.compacted(letter.topic())) {
                return Replay.STATE;
            }
            Optional<ConsumerRecord<String, byte[]>> original =
                    reader.read(letter.topic(), letter.partition(), letter.offset());
            original.ifPresent(this::send);
            return original.isPresent() ? Replay.SENT : Replay.GONE;
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
