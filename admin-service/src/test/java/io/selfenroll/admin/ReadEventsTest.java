package io.selfenroll.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event of the topics that this service reads is understood as docs/asyncapi.yaml shows it. */
@QuarkusTest
class ReadEventsTest {

    /** The topics that the timeline reads. */
    private static final Set<String> TIMELINE = Set.of("enrollment-request", "credential", "delivery", "device");

    private static final String DEAD_LETTER = "dead-letter.recorded.v1";

    @Inject
    TestAdmins admins;

    static List<String> timelineTypes() {
        return EventContract.messages().stream()
                .map(message -> message.get("name").asText())
                .filter(type -> TIMELINE.contains(topic(type)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("timelineTypes")
    void exampleShowsInTheTimeline(String type) {
        Console platform = admins.platform();
        ObjectNode example = EventContract.example(type).deepCopy();
        String requestId = UUID.randomUUID().toString();
        example.put("requestId", requestId);
        assertThat(EventContract.violations(type, example)).isEmpty();

        KafkaTopics.send(topic(type), requestId, type, example.toString());

        await().untilAsserted(() -> platform.get("/enrollments/{request}", requestId)
                .then()
                .statusCode(200)
                .body("timeline[0].type", equalTo(type))
                .body("timeline[0].detail", aMapWithSize(greaterThan(0))));
    }

    @Test
    void exampleOfADeadLetterIsListed() {
        Console platform = admins.platform();
        JsonNode example = EventContract.example(DEAD_LETTER);

        String id = KafkaTopics.send("dead-letter", "key", DEAD_LETTER, example.toString());

        await().untilAsserted(
                        () -> platform.get("/dead-letters?limit=200").then().body("items.id", hasItem(id)));
    }

    @Test
    void exampleOfAnActionIsInTheAudit() {
        Console platform = admins.platform();
        ObjectNode example = EventContract.example("admin-action.recorded.v1").deepCopy();
        String target = UUID.randomUUID().toString();
        example.withObject("target").put("id", target);

        KafkaTopics.send("admin-action", "platform", "admin-action.recorded.v1", example.toString());

        await().untilAsserted(() -> platform.get("/audit?targetId=" + target)
                .then()
                .body("items[0].action", equalTo("user.changed"))
                .body("items[0].actor.address", equalTo("192.0.2.17"))
                .body("items[0].before.lastName", equalTo("Ser"))
                .body("items[0].after.lastName", equalTo("User")));
    }

    private static String topic(String type) {
        String aggregate = type.substring(0, type.indexOf('.'));
        return aggregate.equals("enrollment") ? "enrollment-request" : aggregate;
    }
}
