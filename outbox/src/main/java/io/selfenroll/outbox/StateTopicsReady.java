package io.selfenroll.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once each state topic has been applied as far as it was when the service started. */
@ApplicationScoped
@Readiness
class StateTopicsReady implements HealthCheck {

    private static final int PATIENCE_MS = 2_000;

    private final TopicsConfig config;
    private final Map<String, Object> kafka;
    private final TopicPositions positions;
    private Map<TopicPartition, Long> targets;
    private volatile boolean caughtUp;

    StateTopicsReady(
            TopicsConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicPositions positions) {
        this.config = config;
        this.kafka = kafka;
        this.positions = positions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("state topics caught up")
                .status(caughtUp())
                .build();
    }

    boolean caughtUp() {
        if (!caughtUp) {
            caughtUp = catchUp();
        }
        return caughtUp;
    }

    private synchronized boolean catchUp() {
        try {
            if (targets == null) {
                targets = ends();
            }
            return QuarkusTransaction.requiringNew()
                    .call(() -> targets.entrySet().stream()
                            .allMatch(target -> target.getValue() == 0
                                    || positions.find(target.getKey()).orElse(0) >= target.getValue()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return false;
        }
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        List<String> topics = config.state().orElse(List.of()).stream()
                .map(topic -> config.prefix() + topic)
                .toList();
        if (topics.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> wanted =
                    admin
                            .describeTopics(topics)
                            .allTopicNames()
                            .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                            .values()
                            .stream()
                            .flatMap(topic -> IntStream.range(
                                            0, topic.partitions().size())
                                    .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(wanted).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return ends.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }
}
