package io.selfenroll.admin.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLetterTest {

    @Inject
    TestAdmins admins;

    @Test
    void whatAServiceCouldNotHandleIsListedTheNewestFirst() {
        Console platform = admins.platform();
        String older = send("2030-01-15T09:30:00Z", "too long ".repeat(300));
        String newer = send("2030-01-15T09:31:00Z", "unreadable: sealedSecret is missing");

        await().untilAsserted(() -> assertThat(platform.get("/dead-letters").<List<String>>path("items.id"))
                .startsWith(newer, older));

        platform.get("/dead-letters?limit=1")
                .then()
                .body("items[0].topic", equalTo("selfenroll.credential"))
                .body("items[0].partition", equalTo(2))
                .body("items[0].offset", equalTo(4711))
                .body("items[0].consumer", equalTo("notification-service.delivery-queue"))
                .body("items[0].reason", equalTo("unreadable: sealedSecret is missing"))
                .body("next", notNullValue());
        String next = platform.get("/dead-letters?limit=1").path("next");
        assertThat(platform.get("/dead-letters?limit=1&cursor=" + next).<String>path("items[0].id"))
                .isEqualTo(older);
    }

    private static String send(String recordedAt, String reason) {
        return KafkaTopics.send("dead-letter", UUID.randomUUID().toString(), "dead-letter.recorded.v1", """
                {"topic":"selfenroll.credential","partition":2,"offset":4711,"eventId":null,"eventType":null,
                 "consumer":"notification-service.delivery-queue","reason":"%s","recordedAt":"%s"}""".formatted(
                        reason, recordedAt));
    }
}
