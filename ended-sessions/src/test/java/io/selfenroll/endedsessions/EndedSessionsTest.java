package io.selfenroll.endedsessions;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeysResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndedSessionsTest {

    private static final String TOPIC = "ended-session";
    private static final String TYPE = "session.ended.v1";

    /** The broker is empty at first, so that this is what a service meets that is quicker than the topic. */
    @Test
    @Order(1)
    void untilTheTopicWasReadNoTokenWithASessionIsJudged() {
        String session = UUID.randomUUID().toString();

        given().get("/q/health/ready").then().statusCode(503);
        call(session)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:unavailable"));
        call(null).then().statusCode(200);

        KafkaTopics.create(TOPIC);

        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        call(session).then().statusCode(200);
    }

    @Test
    void tokenOfASessionThatEndedIsRefusedWithinSeconds() {
        String session = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        await().untilAsserted(() -> call(session).then().statusCode(200));

        KafkaTopics.send(TOPIC, session, TYPE, ended(session, Instant.now().plusSeconds(3600)));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> call(session)
                        .then()
                        .statusCode(401)
                        .body("type", equalTo("urn:selfenroll:problem:unauthorized")));
        call(other).then().statusCode(200);
    }

    @Test
    void eventThatCannotBeReadStillEndsItsSession() {
        for (String junk : List.of("not JSON", "[]", "{\"expiresAt\":7}", "{}")) {
            String session = UUID.randomUUID().toString();

            KafkaTopics.send(TOPIC, session, TYPE, junk);

            await().untilAsserted(() -> call(session).then().statusCode(401));
        }
    }

    @Test
    void tombstoneForgetsTheSession() {
        String session = UUID.randomUUID().toString();
        KafkaTopics.send(TOPIC, session, TYPE, ended(session, Instant.now().plusSeconds(3600)));
        await().untilAsserted(() -> call(session).then().statusCode(401));

        KafkaTopics.send(TOPIC, session, TYPE, null);

        await().untilAsserted(() -> call(session).then().statusCode(200));
    }

    private static String ended(String session, Instant expiresAt) {
        return """
                {"sessionId":"%s","endedAt":"%s","expiresAt":"%s"}""".formatted(session, Instant.now(), expiresAt);
    }

    private static Response call(String session) {
        Map<String, Object> claims = new HashMap<>(Map.of(SiteScope.EMAIL_CLAIM, "ada@acme.example"));
        if (session != null) {
            claims.put(SiteScope.SESSION_CLAIM, session);
        }
        String token = new TokenSigner(
                        KeyFile.read(KeysResource.directory().resolve("admin-token.jwks")), "selfenroll-admin")
                .sign(UUID.randomUUID().toString(), Set.of(Roles.READER), Duration.ofMinutes(5), claims);
        return given().cookie("__Host-selfenroll-session", token).get("/api/who");
    }
}
