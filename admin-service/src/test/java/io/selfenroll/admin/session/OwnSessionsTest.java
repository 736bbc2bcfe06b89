package io.selfenroll.admin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnSessionsTest {

    @Inject
    TestAdmins admins;

    @Inject
    AdminSessionRepository sessions;

    @Test
    void sessionsAreShownWithWhereTheyCameFromNewestFirst() {
        Console here = admins.signedIn(AdminRole.READER);
        var elsewhere = Console.anonymous()
                .header("User-Agent", "Tablet\u00e9/1.0 <b>" + "x".repeat(1000))
                .body(Map.of("email", here.email(), "password", TestAdmins.PASSWORD))
                .post(Console.API + "/session");

        here.get("/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.find { it.current }.id", equalTo(here.sessionId().toString()))
                .body("items.findAll { it.current }", hasSize(1))
                .body("items.address", contains("127.0.0.1", "127.0.0.1"))
                .body("items.find { !it.current }.userAgent", equalTo("Tablet/1.0 <b>" + "x".repeat(286)));
        assertThat(elsewhere.statusCode()).isEqualTo(200);
    }

    @Test
    void endedSessionIsOutAtOnceAndEveryServiceIsTold() {
        Console here = admins.signedIn(AdminRole.READER);
        Console elsewhere = Console.signIn(here.email(), TestAdmins.PASSWORD);

        here.delete("/sessions/{id}", elsewhere.sessionId()).then().statusCode(204);

        elsewhere.get("/session").then().statusCode(401);
        here.get("/session").then().statusCode(200);
        KafkaTopics.awaitEvent(
                "ended-session",
                "session.ended.v1",
                ended -> ended.get("sessionId")
                        .asText()
                        .equals(elsewhere.sessionId().toString()));
        here.delete("/sessions/{id}", elsewhere.sessionId()).then().statusCode(404);
    }

    @Test
    void sessionsOfOthersAreNotFound() {
        Console one = admins.signedIn(AdminRole.PLATFORM_ADMINISTRATOR);
        Console other = admins.signedIn(AdminRole.READER);

        one.delete("/sessions/{id}", other.sessionId()).then().statusCode(404);
        one.delete("/sessions/{id}", UUID.randomUUID()).then().statusCode(404);

        other.get("/session").then().statusCode(200);
    }

    @Test
    void allOthersEndTogether() {
        Console here = admins.signedIn(AdminRole.READER);
        Console second = Console.signIn(here.email(), TestAdmins.PASSWORD);
        Console third = Console.signIn(here.email(), TestAdmins.PASSWORD);

        here.delete("/sessions").then().statusCode(204);

        second.get("/session").then().statusCode(401);
        third.get("/session").then().statusCode(401);
        here.get("/sessions").then().body("items", hasSize(1));
    }

    @Test
    void lastSeenIsWrittenOnceAMinuteAtMost() {
        Console here = admins.signedIn(AdminRole.READER);
        Instant first = lastSeen(here);
        here.get("/session").then().statusCode(200);
        assertThat(lastSeen(here)).isEqualTo(first);

        Instant before = Instant.now().minusSeconds(61);
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.update("lastSeenAt = ?1 where id = ?2", before, here.sessionId()));
        here.get("/session").then().statusCode(200);

        assertThat(lastSeen(here)).isAfter(before.plusSeconds(60));
    }

    @Test
    void profileIsTheAdminsOwn() {
        Console here = admins.signedIn(AdminRole.READER);

        here.put(Map.of("name", " Ada Lovelace ", "language", "fi"), "/session/profile")
                .then()
                .statusCode(204);

        here.get("/session").then().body("name", equalTo("Ada Lovelace")).body("language", equalTo("fi"));
        Map<String, Object> refused = new HashMap<>();
        refused.put("name", "Ada\r\nBcc: x@y");
        refused.put("language", null);
        here.put(refused, "/session/profile").then().statusCode(400).body("violations[0].field", equalTo("name"));
        here.put(Map.of("name", "Ada", "role", "PLATFORM_ADMINISTRATOR"), "/session/profile")
                .then()
                .statusCode(400);
    }

    private Instant lastSeen(Console console) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sessions.findById(console.sessionId()).lastSeenAt());
    }
}
