package io.selfenroll.localstack.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KafkaTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeadLettersTest {

    private final String kafka = new KafkaResource().start().get("kafka.bootstrap.servers");
    private final StringWriter output = new StringWriter();

    @Test
    void anEventIsSentAgainAsItWas() {
        String id = KafkaTopics.send("delivery", "key", "delivery.sent.v1", "{\"deliveryId\":\"d\"}");
        ConsumerRecord<String, byte[]> original = KafkaTopics.awaitRecord("delivery", "delivery.sent.v1", data -> true);
        refuse(id, original, "admin-service.timeline");
        refuse(id, original, "another");

        assertThat(run("list")).isZero();
        assertThat(output.toString()).contains(id, "admin-service.timeline", "because", "2 dead letters");

        assertThat(run("replay", id)).isZero();

        var both = KafkaTopics.read("delivery");
        assertThat(both).hasSize(2);
        assertThat(both.get(1).key()).isEqualTo("key");
        assertThat(both.get(1).value()).isEqualTo(original.value());
        assertThat(both.get(1).headers()).isEqualTo(original.headers());
    }

    private static void refuse(String id, ConsumerRecord<String, byte[]> original, String consumer) {
        KafkaTopics.send("dead-letter", original.key(), "dead-letter.recorded.v1", """
                {"topic":"%s","partition":%d,"offset":%d,"eventId":"%s","eventType":"delivery.sent.v1",
                 "consumer":"%s","reason":"because","recordedAt":"2026-01-15T09:30:00Z"}
                """.formatted(
                        original.topic(), original.partition(), original.offset(), id, consumer));
    }

    private int run(String... arguments) {
        return new CommandLine(new DeadLettersCommand())
                .setOut(new PrintWriter(output, true))
                .execute(java.util.stream.Stream.concat(
                                java.util.Arrays.stream(arguments), java.util.stream.Stream.of("--kafka", kafka))
                        .toArray(String[]::new));
    }
}
