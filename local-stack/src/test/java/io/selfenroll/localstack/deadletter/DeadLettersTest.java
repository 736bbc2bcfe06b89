package io.selfenroll.localstack.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

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
        assertThat(output.toString())
                .containsSubsequence(id, "admin-service.timeline", "because", id, "another", "because")
                .contains("\n" + listed() + " dead letters\n");

        assertThat(run("replay", id)).isZero();

        var both = KafkaTopics.read("delivery");
        assertThat(both).hasSize(2);
        assertThat(both.get(1).key()).isEqualTo("key");
        assertThat(both.get(1).value()).isEqualTo(original.value());
        assertThat(both.get(1).headers()).isEqualTo(original.headers());
    }

    /** Sent again it would be the newest of its key, and undo what was changed since. */
    @Test
    void aStateIsNotSentAgain() {
        String id = KafkaTopics.send("user", "key", "user.changed.v1", "{\"version\":1}");
        refuse(id, KafkaTopics.awaitRecord("user", "user.changed.v1", data -> true), "state selfenroll.user");

        assertThat(run("replay", id)).isOne();

        assertThat(output.toString()).contains("save it anew");
        assertThat(KafkaTopics.read("user")).hasSize(1);
    }

    @Test
    void whatIsNoDeadLetterHidesNoOther() {
        KafkaTopics.send("dead-letter", "key", "dead-letter.recorded.v1", "{not json");
        KafkaTopics.send("dead-letter", "key", "dead-letter.recorded.v1", "{}");
        KafkaTopics.send("dead-letter", "key", "dead-letter.recorded.v1", null);
        ConsumerRecord<String, byte[]> nameless = sendNameless("nameless");

        assertThat(run("list")).isZero();
        assertThat(output.toString()).contains(place(nameless)).doesNotContain("null  null");
    }

    @Test
    void eventsWithoutAnIdAreNamedByTheirPlaces() {
        ConsumerRecord<String, byte[]> one = sendNameless("one");
        ConsumerRecord<String, byte[]> other = sendNameless("other");

        assertThat(run("replay", place(one), place(other))).isZero();

        assertThat(KafkaTopics.read("device"))
                .filteredOn(message -> List.of("one", "other").contains(KafkaTopics.header(message, "ce_type")))
                .hasSize(4);
    }

    /** Letters of other tests are there too. */
    private long listed() {
        return output.toString()
                .lines()
                .filter(line -> line.startsWith("    in "))
                .count();
    }

    private static ConsumerRecord<String, byte[]> sendNameless(String name) {
        KafkaTopics.send("device", "key", name, "{}");
        ConsumerRecord<String, byte[]> sent = KafkaTopics.awaitRecord("device", name, data -> true);
        refuse(null, sent, "admin-service.timeline");
        return sent;
    }

    private static String place(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "/" + message.partition() + "/" + message.offset();
    }

    private static void refuse(String id, ConsumerRecord<String, byte[]> original, String consumer) {
        KafkaTopics.send("dead-letter", original.key(), "dead-letter.recorded.v1", """
                {"topic":"%s","partition":%d,"offset":%d,"eventId":%s,"eventType":"delivery.sent.v1",
                 "consumer":"%s","reason":"because","recordedAt":"2026-01-15T09:30:00Z"}
                """.formatted(
                        original.topic(),
                        original.partition(),
                        original.offset(),
                        id == null ? null : '"' + id + '"',
                        consumer));
    }

    private int run(String... arguments) {
        return new CommandLine(new DeadLettersCommand())
                .setOut(new PrintWriter(output, true))
                .execute(java.util.stream.Stream.concat(
                                java.util.Arrays.stream(arguments), java.util.stream.Stream.of("--kafka", kafka))
                        .toArray(String[]::new));
    }
}
