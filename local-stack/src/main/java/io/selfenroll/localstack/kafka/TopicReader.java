package io.selfenroll.localstack.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as they are, without a consumer group and so without a trace. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final KafkaConsumer<String, byte[]> consumer;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
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

    /** Whether the topic holds states, of which the last one per key counts. */
    public boolean compacted(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .get(resource)
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value()
                    .contains(TopicConfig.CLEANUP_POLICY_COMPACT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking about " + topic, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not tell what kind of topic " + topic + " is", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
