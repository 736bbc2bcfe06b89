package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.MariaDbResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(KafkaResource.class)
class OutboxTest {

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    OutboxBatch batch;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void eventIsPublishedWithItsCloudEventHeadersAndReadOnce() {
        ledger.write(run, run + " one");
        var message = KafkaTopics.awaitRecord(
                "ledger", Ledger.WRITTEN, data -> data.path("text").asText().equals(run + " one"));
        assertThat(message.key()).isEqualTo(run);
        assertThat(KafkaTopics.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaTopics.header(message, "ce_source")).isEqualTo("/selfenroll/ledger-service");
        assertThat(KafkaTopics.header(message, "ce_id")).isNotBlank();
        await().untilAsserted(() -> assertThat(ledger.entries("read " + run)).containsExactly("read " + run + " one"));
    }

    @Test
    void nothingIsPublishedWhenTheChangeIsUndone() {
        assertThatThrownBy(() -> ledger.writeAndFail(run, run + " undone")).hasMessage("undone");
        ledger.write(run, run + " after");
        await().untilAsserted(
                        () -> assertThat(ledger.entries("read " + run)).containsExactly("read " + run + " after"));
        assertThat(ledger.entries("written " + run)).containsExactly("written " + run + " after");
    }

    @Test
    void publishingOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.publish("ledger", run, Ledger.WRITTEN, new Ledger.Entry("x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventsOfOneKeyKeepTheirOrder() {
        List<String> texts =
                IntStream.range(0, 300).mapToObj(i -> run + " " + i).toList();
        texts.forEach(text -> ledger.write(run, text));
        await().untilAsserted(() -> assertThat(ledger.entries("read " + run))
                .containsExactlyElementsOf(
                        texts.stream().map(text -> "read " + text).toList()));
        await().untilAsserted(() ->
                assertThat(QuarkusTransaction.requiringNew().call(table::count)).isZero());
    }

    @Test
    void laneThatIsHeldIsLeftToItsHolder() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(lock(0)).containsExactly(0);
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(lock(0)).isEmpty();
                assertThat(lock(1)).containsExactly(1);
            });
        });
    }

    private List<Integer> lock(int lane) {
        try {
            return table.lockFreeLanes(List.of(lane));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void redeliveredEventIsHandledOnce() {
        String id = UUID.randomUUID().toString();
        String json = "{\"text\":\"" + run + " twice\"}";
        KafkaTopics.send(id, "ledger", run, Ledger.WRITTEN, json);
        KafkaTopics.send(id, "ledger", run, Ledger.WRITTEN, json);
        KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"" + run + " last\",\"added\":\"later\"}");
        await().untilAsserted(() -> assertThat(ledger.entries("read " + run))
                .containsExactly("read " + run + " twice", "read " + run + " last"));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonAndHoldsUpNothing() {
        KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"" + run + " before\"}");
        String notJson = KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{not json");
        String wrongForm = KafkaTopics.send("ledger", run, Ledger.WRITTEN, "[\"secret-value\"]");
        String tombstone = KafkaTopics.send("ledger", run, Ledger.WRITTEN, null);
        String failing = KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"poison secret-value\"}");
        KafkaTopics.send("ledger", run, "entry.unknown.v9", "{}");
        KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"" + run + " behind\"}");
        await().untilAsserted(() -> assertThat(ledger.entries("read " + run))
                .containsExactly("read " + run + " before", "read " + run + " behind"));
        for (String id : List.of(notJson, wrongForm, tombstone)) {
            var letter = KafkaTopics.awaitEvent(
                    "dead-letter",
                    DeadLetter.TYPE,
                    data -> data.path("eventId").asText().equals(id));
            assertThat(letter.path("reason").asText()).startsWith("unreadable: ");
            assertThat(letter.path("consumer").asText()).isEqualTo("reader");
            assertThat(letter.toString()).doesNotContain("secret-value");
        }
        var letter = KafkaTopics.awaitEvent(
                "dead-letter",
                DeadLetter.TYPE,
                data -> data.path("eventId").asText().equals(failing));
        assertThat(letter.path("reason").asText()).isEqualTo("failed: IllegalArgumentException");
    }

    /** Neither fits the tables of the outbox, or the letter into a message. */
    @Test
    void poisonWithAKeyAndAnIdOfAnyLengthHoldsUpNothing() {
        KafkaTopics.send(run, "ledger", "k".repeat(3_000), Ledger.WRITTEN, "{not json");
        KafkaTopics.send(run + "i".repeat(600_000), "ledger", run, Ledger.WRITTEN, "{not json");
        KafkaTopics.send("ledger", run, Ledger.WRITTEN, "{\"text\":\"" + run + " behind\"}");
        await().untilAsserted(
                        () -> assertThat(ledger.entries("read " + run)).containsExactly("read " + run + " behind"));
        KafkaTopics.awaitEvent(
                "dead-letter",
                DeadLetter.TYPE,
                data -> data.path("eventId").asText().equals(run));
        KafkaTopics.awaitEvent(
                "dead-letter",
                DeadLetter.TYPE,
                data -> data.path("eventId").asText().startsWith(run + "iii"));
    }

    @Test
    void whatFollowsAFailedSendOfItsLaneWaits() {
        OutboxEvent tooLarge =
                OutboxEvent.of("ledger", "same", Ledger.WRITTEN, new Ledger.Entry("x".repeat(2_000_000)));
        OutboxEvent behind = OutboxEvent.of("ledger", "same", Ledger.WRITTEN, new Ledger.Entry("behind"));
        OutboxEvent elsewhere = IntStream.range(0, 100)
                .mapToObj(i -> OutboxEvent.of("ledger", "other" + i, "entry.ignored.v1", new Ledger.Entry("x")))
                .filter(event -> event.lane() != tooLarge.lane())
                .findFirst()
                .orElseThrow();
        OutboxBatch.Result result = batch.send(List.of(tooLarge, behind, elsewhere));
        assertThat(result.waiting()).containsExactly(tooLarge, behind);
        assertThat(result.published()).containsExactly(elsewhere);
    }
}
