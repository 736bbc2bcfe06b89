package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.httpapi.Unavailable;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.MariaDbResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(KafkaResource.class)
class CatchUpTest {

    @Inject
    Ledger ledger;

    @Inject
    StateTopicEnds ends;

    @Inject
    TopicPositions positions;

    @Test
    void whoJudgesByAnEmptiedReadModelIsToldToComeAgainUntilItIsReadOnce() {
        KafkaTopics.send("site", "nobody", "site.changed.v1", null);
        await().until(new CatchUp(ends, positions)::done);
        ledger.change("DELETE FROM topic_position");
        CatchUp ofAServiceThatStarts = new CatchUp(ends, positions);

        assertThat(ofAServiceThatStarts.done()).isFalse();
        assertThatThrownBy(ofAServiceThatStarts::await)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        problem -> assertThat(problem.getHeaders()).containsKey("Retry-After"));

        QuarkusTransaction.requiringNew()
                .run(() -> ends.now().orElseThrow().forEach((partition, end) -> positions.save(partition, end)));
        ofAServiceThatStarts.await();
        assertThat(ofAServiceThatStarts.done()).isTrue();
    }
}
