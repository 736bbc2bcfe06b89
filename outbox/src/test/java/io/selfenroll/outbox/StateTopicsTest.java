package io.selfenroll.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.MariaDbResource;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(KafkaResource.class)
class StateTopicsTest {

    @Inject
    Ledger ledger;

    @Inject
    @Identifier(StateTopics.LISTENER)
    StateTopicListener listener;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void stateIsAppliedSkippedPastPoisonAndRebuiltFromAnEmptyDatabase() {
        KafkaTopics.send("site", "s1", "site.changed.v1", "{\"name\":\"One\"}");
        KafkaTopics.send("site", "s2", "site.changed.v1", "{\"name\":\"Two\"}");
        KafkaTopics.send("site", "s1", "site.changed.v1", "{\"name\":\"One again\"}");
        KafkaTopics.send("site", "s2", "site.changed.v1", null);
        KafkaTopics.send("site", "s3", "site.changed.v1", "not json");
        KafkaTopics.send("site", "s5", "site.changed.v2", "{\"name\":\"For newer readers\"}");
        KafkaTopics.send("site", "s4", "site.changed.v1", "{\"name\":\"Four\"}");
        await().untilAsserted(() -> assertThat(ledger.sites()).containsExactly("Four", "One again"));
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));

        assertThat(positionsAfterAssignment()).doesNotContain(0L).hasSizeGreaterThan(1);
        await().untilAsserted(() -> assertThat(deadLetters()).anyMatch(letter -> letter.contains("site.changed.v1")));
        assertThat(deadLetters()).noneMatch(letter -> letter.contains("site.changed.v2"));

        ledger.change("DELETE FROM topic_position");
        assertThat(positionsAfterAssignment()).containsOnly(0L);
    }

    private static List<String> deadLetters() {
        return KafkaTopics.read("dead-letter").stream()
                .map(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Where a consumer of another instance would start, for the partitions that have something. */
    private List<Long> positionsAfterAssignment() {
        Map<String, Object> settings = new java.util.HashMap<>(kafka);
        settings.put("group.id", "another");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("selfenroll.site").stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            var used = partitions.stream()
                    .filter(partition -> ends.get(partition) > 0)
                    .toList();
            consumer.assign(used);
            listener.onPartitionsAssigned(consumer, used);
            return used.stream().map(consumer::position).toList();
        }
    }
}
