package io.selfenroll.admin.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLetterTest {

    @Inject
    TestAdmins admins;

    @Inject
    AgroalDataSource database;

    private Console platform;

    @BeforeEach
    void signIn() {
        platform = admins.platform();
    }

    @Test
    void whatAServiceCouldNotHandleIsListedTheNewestFirst() {
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

    @Test
    void whatFailedIsSentAgainAndHandledOnceItsCauseIsMended() {
        String request = UUID.randomUUID().toString();
        sql("ALTER TABLE enrollment ADD CONSTRAINT poison CHECK (request_id <> '" + request + "')");
        String letter;
        try {
            String event = expired(request);
            letter = await().until(
                            () -> platform.get("/dead-letters?limit=200")
                                    .path("items.find { it.eventId == '" + event + "' }.id"),
                            Objects::nonNull);
        } finally {
            sql("ALTER TABLE enrollment DROP CONSTRAINT poison");
        }
        platform.get("/enrollments/{id}", request).then().statusCode(404);

        replay(letter)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(letter)))
                .body("items[0].consumer", equalTo("admin-service.timeline"))
                .body("items[0].replayedAt", notNullValue());

        await().untilAsserted(
                        () -> platform.get("/enrollments/{id}", request).then().statusCode(200));
        assertThat(replayedAt(letter)).isNotNull();
        await().untilAsserted(() -> assertThat(replaysInTheAuditOf(letter)).isEqualTo(1));
    }

    @Test
    void sendingItTwiceIsHarmless() {
        String request = UUID.randomUUID().toString();
        String event = expired(request);
        String letter = letter(event, "credential", request, "somebody");

        replay(letter).then().statusCode(200);
        replay(letter).then().statusCode(200);

        KafkaTopics.send("credential", request, "credential.revoked.v1", """
                {"credentialId":"%1$s","requestId":"%1$s","siteId":"%1$s","userId":"%1$s",
                 "revokedAt":"2026-01-15T09:31:00Z"}""".formatted(request));
        await().untilAsserted(() -> assertThat(
                        platform.get("/enrollments/{id}", request).<List<String>>path("timeline.type"))
                .containsExactly("credential.expired.v1", "credential.revoked.v1"));
        assertThat(messages("credential", request)).hasSize(4);
        assertThat(replaysInTheAuditOf(letter)).isEqualTo(2);
    }

    @Test
    void allLettersAboutAnEventSayThatItWasSentAgain() {
        String key = UUID.randomUUID().toString();
        String event = KafkaTopics.send("delivery", key, "delivery.unheard-of.v1", "{}");
        String one = letter(event, "delivery", key, "one");
        String other = letter(event, "delivery", key, "other");

        List<String> told = replay(one).path("items.id");

        assertThat(told).containsExactlyInAnyOrder(one, other);
        assertThat(replayedAt(other)).isNotNull().isEqualTo(replayedAt(one));
        assertThat(messages("delivery", key)).hasSize(2);
    }

    @Test
    void whatKafkaNoLongerKeepsIsSaidToBeGone() {
        String topic = "kept-" + UUID.randomUUID();
        String event = KafkaTopics.send(topic, "key", "thing.happened.v1", "{}");
        String letter = letter(event, topic, "key", "somebody");
        KafkaTopics.forget(topic);

        replay(letter).then().statusCode(410).body("type", equalTo("urn:selfenroll:problem:event-no-longer-kept"));

        assertThat(messages(topic, "key")).isEmpty();
        assertThat(replayedAt(letter)).isNull();
    }

    @Test
    void aStateIsNotSentAgainAsItWouldReplaceANewerOne() {
        String key = UUID.randomUUID().toString();
        String event = KafkaTopics.send("message-template", key, "message-template.unheard-of.v1", "{}");
        String letter = letter(event, "message-template", key, "somebody");

        replay(letter).then().statusCode(409).body("type", equalTo("urn:selfenroll:problem:state-not-replayed"));

        assertThat(messages("message-template", key)).hasSize(1);
        assertThat(replayedAt(letter)).isNull();
    }

    @Test
    void onlyPlatformAdministratorsSendAgain() {
        String key = UUID.randomUUID().toString();
        String event = KafkaTopics.send("delivery", key, "delivery.unheard-of.v1", "{}");
        String letter = letter(event, "delivery", key, "somebody");
        Console administrator = admins.signedIn(
                AdminRole.ADMINISTRATOR, TestSite.create(platform).id());
        String path = Console.API + "/dead-letters/" + letter + "/replay";

        Console.anonymous().post(path).then().statusCode(401);
        administrator.call().post(path).then().statusCode(403);
        replay(UUID.randomUUID().toString()).then().statusCode(404);

        assertThat(messages("delivery", key)).hasSize(1);
    }

    private Response replay(String letter) {
        return platform.call().post(Console.API + "/dead-letters/" + letter + "/replay");
    }

    private String replayedAt(String letter) {
        return platform.get("/dead-letters?limit=200").path("items.find { it.id == '" + letter + "' }.replayedAt");
    }

    private int replaysInTheAuditOf(String letter) {
        return platform.get("/audit?limit=200&action=dead-letter.replayed")
                .path("items.findAll { it.target.id == '" + letter + "' }.size()");
    }

    private static String expired(String request) {
        return KafkaTopics.send("credential", request, "credential.expired.v1", """
                {"credentialId":"%1$s","requestId":"%1$s","siteId":"%1$s","userId":"%1$s",
                 "expiredAt":"2026-01-15T09:30:00Z"}""".formatted(request));
    }

    private static List<ConsumerRecord<String, byte[]>> messages(String topic, String key) {
        return KafkaTopics.read(topic).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    /** One that points at the event; returns its id once the console knows it. */
    private String letter(String event, String topic, String key, String consumer) {
        ConsumerRecord<String, byte[]> message = messages(topic, key).stream()
                .filter(each -> event.equals(KafkaTopics.header(each, "ce_id")))
                .findFirst()
                .orElseThrow();
        String letter = KafkaTopics.send("dead-letter", key, "dead-letter.recorded.v1", """
                {"topic":"%s","partition":%d,"offset":%d,"eventId":"%s","eventType":"thing.happened.v1",
                 "consumer":"%s","reason":"failed","recordedAt":"2029-01-15T09:33:00Z"}""".formatted(
                        message.topic(), message.partition(), message.offset(), event, consumer));
        await().until(() -> platform.get("/dead-letters?limit=200")
                .<List<String>>path("items.id")
                .contains(letter));
        return letter;
    }

    private void sql(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String send(String recordedAt, String reason) {
        return KafkaTopics.send("dead-letter", UUID.randomUUID().toString(), "dead-letter.recorded.v1", """
                {"topic":"selfenroll.credential","partition":2,"offset":4711,"eventId":null,"eventType":null,
                 "consumer":"notification-service.delivery-queue","reason":"%s","recordedAt":"%s"}""".formatted(
                        reason, recordedAt));
    }
}
