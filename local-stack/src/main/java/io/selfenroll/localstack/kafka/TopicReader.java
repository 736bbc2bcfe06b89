package io.selfenroll.localstack.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as they are, without a consumer group and so without a trace. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<String, byte[]> consumer;

    public TopicReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "none"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** All records from the start of the topic to its end now, in order per partition; none when it is missing. */
    public List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        if (!consumer.listTopics(PATIENCE).containsKey(topic)) {
            return List.of();
        }
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }

    /** The one record at the place, empty when it is no longer kept. */
    public Optional<ConsumerRecord<String, byte[]>> read(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        long first = consumer.beginningOffsets(List.of(place), PATIENCE).get(place);
        long end = consumer.endOffsets(List.of(place), PATIENCE).get(place);
        if (offset < first || offset >= end) {
            return Optional.empty();
        }
        consumer.seek(place, offset);
        while (consumer.position(place, PATIENCE) < end) {
            for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
                // Compaction may have removed the record itself.
                return found.offset() == offset ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
