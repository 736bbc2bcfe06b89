package io.selfenroll.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Where the configured state topics end in Kafka right now. */
@ApplicationScoped
class StateTopicEnds {

    private static final int PATIENCE_MS = 2_000;

    /** Consumers find new partitions no sooner either. */
    private static final Duration PARTITIONS_KNOWN_FOR = Duration.ofSeconds(5);

    private final List<String> topics;
    private final Map<String, Object> settings;
    private Admin admin;
    private Map<TopicPartition, OffsetSpec> partitions = Map.of();
    private long partitionsAskedAt;

    StateTopicEnds(TopicsConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        topics = config.state().orElse(List.of()).stream()
                .map(topic -> config.prefix() + topic)
                .toList();
        settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    }

    /** Partitions that have something, with the offset after their last event; nothing when Kafka does not answer. */
    Optional<Map<TopicPartition, Long>> now() {
        if (topics.isEmpty()) {
            return Optional.of(Map.of());
        }
        try {
            return Optional.of(ask());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private Map<TopicPartition, Long> ask() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin().listOffsets(partitions()).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        return ends.entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private synchronized Map<TopicPartition, OffsetSpec> partitions()
            throws ExecutionException, InterruptedException, TimeoutException {
        if (partitions.isEmpty() || System.nanoTime() - partitionsAskedAt > PARTITIONS_KNOWN_FOR.toNanos()) {
            partitions =
                    admin()
                            .describeTopics(topics)
                            .allTopicNames()
                            .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                            .values()
                            .stream()
                            .flatMap(StateTopicEnds::partitions)
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            partitionsAskedAt = System.nanoTime();
        }
        return partitions;
    }

    private static java.util.stream.Stream<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size()).mapToObj(each -> new TopicPartition(topic.name(), each));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
