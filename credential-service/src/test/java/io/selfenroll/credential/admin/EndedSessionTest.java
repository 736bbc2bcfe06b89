package io.selfenroll.credential.admin;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.credential.Tokens;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndedSessionTest {

    @Test
    void adminWhoSignedOutIsRefusedWithinSeconds() {
        UUID session = UUID.randomUUID();
        RequestSpecification admin = Tokens.adminOfSession(session, "administrator", UUID.randomUUID());
        await().untilAsserted(() ->
                admin.get("/api/credentials/v1/credentials").then().statusCode(200));

        KafkaTopics.send("ended-session", session.toString(), "session.ended.v1", """
                {"sessionId":"%s","endedAt":"%s","expiresAt":"%s"}""".formatted(
                        session, Instant.now(), Instant.now().plusSeconds(3600)));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> admin.get("/api/credentials/v1/credentials")
                        .then()
                        .statusCode(401)
                        .body("type", equalTo("urn:selfenroll:problem:unauthorized")));
    }
}
