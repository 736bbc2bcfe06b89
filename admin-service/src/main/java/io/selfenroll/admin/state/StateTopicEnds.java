package io.selfenroll.admin.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the broker whether a topic ever had a record. */
@ApplicationScoped
class StateTopicEnds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final String prefix;

    StateTopicEnds(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "selfenroll.topics.prefix") String prefix) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.prefix = prefix;
    }

    /** @throws ExecutionException when the broker cannot be asked, or has no such topic yet */
    boolean empty(String topic) throws ExecutionException, InterruptedException {
        String name = prefix + topic;
        try (Admin admin = Admin.create(kafka)) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions().stream()
                            .map(partition -> new TopicPartition(name, partition.partition()))
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream().allMatch(end -> end.offset() == 0);
        }
    }
}
