package io.selfenroll.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndedSessionTest {

    @Test
    void adminWhoSignedOutIsRefusedWithinSeconds() {
        UUID session = UUID.randomUUID();
        String token = TestTokens.adminOfSession(session, "administrator", UUID.randomUUID());
        await().untilAsserted(() -> call(token).then().statusCode(200));

        KafkaTopics.send("ended-session", session.toString(), "session.ended.v1", """
                {"sessionId":"%s","endedAt":"%s","expiresAt":"%s"}""".formatted(
                        session, Instant.now(), Instant.now().plusSeconds(3600)));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> call(token)
                        .then()
                        .statusCode(401)
                        .body("type", equalTo("urn:selfenroll:problem:unauthorized")));
    }

    private static Response call(String token) {
        return given().cookie(TestTokens.COOKIE, token).get("/api/notifications/v1/deliveries");
    }
}
