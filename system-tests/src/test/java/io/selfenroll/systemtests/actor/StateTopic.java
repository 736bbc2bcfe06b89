package io.selfenroll.systemtests.actor;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Tells when a change has been published. A request that is made after that is judged by it; people are never as quick
 * as a test that enrolls a user in the same millisecond.
 */
record StateTopic(String bootstrap, String topic) {

    void awaitKeys(Collection<String> keys) {
        await().until(() -> changes().keySet().containsAll(keys));
    }

    void awaitChangesOf(String key, long count) {
        await().until(() -> changesOf(key) >= count);
    }

    long changesOf(String key) {
        return changes().getOrDefault(key, 0L);
    }

    private Map<String, Long> changes() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Stream.Builder<String> keys = Stream.builder();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .forEach(message -> keys.add(message.key()));
            }
            return keys.build().collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        }
    }
}
