package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.httpapi.Unavailable;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.MariaDbResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(KafkaResource.class)
class OriginalsTest {

    @Inject
    Originals originals;

    @Inject
    Ledger ledger;

    @Inject
    TopicsConfig topics;

    @Inject
    EventSenders senders;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theEventIsSentAgainAsItWas() {
        KafkaTopics.send("ledger", run, "entry.unheard-of.v1", "{\"text\":\"" + run + "\"}");

        originals.sendAgain((Original.Kept) find(only("ledger")));

        List<ConsumerRecord<String, byte[]>> both = of("ledger");
        assertThat(both).hasSize(2);
        assertThat(both.getLast().value()).isEqualTo(both.getFirst().value());
        assertThat(both.getLast().headers()).isEqualTo(both.getFirst().headers());
        assertThat(both.getLast().partition()).isEqualTo(both.getFirst().partition());
    }

    @Test
    void whoHasHandledItPassesItOver() {
        KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"" + run + "\"}");
        await().untilAsserted(() -> assertThat(ledger.entries("read " + run)).hasSize(1));
        Original.Kept original = (Original.Kept) find(only("ledger"));

        originals.sendAgain(original);
        originals.sendAgain(original);

        KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"" + run + " last\"}");
        await().untilAsserted(() ->
                assertThat(ledger.entries("read " + run)).containsExactly("read " + run, "read " + run + " last"));
    }

    @Test
    void whatRetentionTookIsGone() {
        KafkaTopics.send(run, run, Ledger.WRITTEN, "{}");
        ConsumerRecord<String, byte[]> place = only(run);
        KafkaTopics.forget(run);
        KafkaTopics.send(run, run, Ledger.WRITTEN, "{}");

        assertThat(find(place)).isEqualTo(Original.Missing.GONE);
    }

    @Test
    void whatWasNeverThereIsGone() {
        KafkaTopics.send(run, run, Ledger.WRITTEN, "{}");
        ConsumerRecord<String, byte[]> place = only(run);

        assertThat(originals.find(place.topic(), place.partition(), place.offset() + 1))
                .isEqualTo(Original.Missing.GONE);
        assertThat(originals.find(place.topic(), 4711, 0)).isEqualTo(Original.Missing.GONE);
        assertThat(originals.find("selfenroll.missing-" + run, 0, 0)).isEqualTo(Original.Missing.GONE);
    }

    @Test
    void topicsOfOthersAreNotLookedAt() {
        assertThat(originals.find("__consumer_offsets", 0, 0)).isEqualTo(Original.Missing.GONE);
        assertThat(unreachable().find("others." + run, 0, 0)).isEqualTo(Original.Missing.GONE);
    }

    /** A copy is kept for longer than its event, and ids are not remembered for ever. */
    @Test
    void anEventThatIsOlderThanTopicsKeepEventsIsNotSent() {
        Instant now = Instant.now();
        send("old", now.minus(topics.retention()).minusSeconds(60));
        send("young", now.minus(topics.retention()).plusSeconds(60));

        List<ConsumerRecord<String, byte[]>> both = of("ledger");
        assertThat(find(both.getFirst())).isEqualTo(Original.Missing.GONE);
        assertThat(find(both.getLast())).isInstanceOf(Original.Kept.class);
    }

    @Test
    void statesAreNotSentAgain() {
        KafkaTopics.send("site", run, "site.unheard-of.v1", "{}");

        assertThat(find(only("site"))).isEqualTo(Original.Missing.STATE);
    }

    @Test
    void whenKafkaIsAwayItSaysSo() {
        assertThatThrownBy(() -> unreachable().find("selfenroll.ledger", 0, 0)).isInstanceOf(Unavailable.class);
    }

    private Originals unreachable() {
        return new Originals(topics, senders, Map.of("bootstrap.servers", "127.0.0.1:1"));
    }

    private Original find(ConsumerRecord<String, byte[]> place) {
        return originals.find(place.topic(), place.partition(), place.offset());
    }

    private ConsumerRecord<String, byte[]> only(String topic) {
        List<ConsumerRecord<String, byte[]>> found = of(topic);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<ConsumerRecord<String, byte[]>> of(String topic) {
        return KafkaTopics.read(topic).stream()
                .filter(message -> run.equals(message.key()))
                .toList();
    }

    /** An event that nobody handles. */
    private void send(String text, Instant time) {
        try (EventSender sender = senders.create("test", Duration.ofSeconds(10), Duration.ZERO)) {
            sender.send(
                            "ledger",
                            UUID.randomUUID(),
                            run,
                            "entry.unheard-of.v1",
                            time,
                            null,
                            text.getBytes(StandardCharsets.UTF_8))
                    .toCompletableFuture()
                    .join();
        }
    }
}
