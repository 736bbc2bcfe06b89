package io.selfenroll.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service really publishes is what docs/asyncapi.yaml says. */
@QuarkusTest
class PublishedEventsTest {

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
    }

    @Test
    void site() {
        platform.put(TestSite.change(), "/sites/{id}", site.id()).then().statusCode(200);
        platform.post(Map.of("overlapMinutes", 5), "/sites/{id}/pin/rotations", site.id())
                .then()
                .statusCode(201);

        String id = site.id().toString();
        for (long version = 1; version <= 3; version++) {
            long wanted = version;
            assertPublished(
                    "site",
                    "site.changed.v1",
                    id,
                    state -> state.get("id").asText().equals(id)
                            && state.get("version").asLong() == wanted);
        }
    }

    @Test
    void user() {
        String id = platform.post(
                        Map.of(
                                "email", "uma@acme.example",
                                "firstName", "Uma",
                                "lastName", "Ser",
                                "phone", "+358 40 1234567",
                                "tags", List.of("Sales")),
                        "/sites/{site}/users",
                        site.id())
                .path("id");

        assertPublished(
                "user", "user.changed.v1", id, state -> state.get("id").asText().equals(id));
    }

    @Test
    void deviceIdentifier() {
        Map<String, String> user = Map.of("email", "uma@acme.example", "firstName", "Uma", "lastName", "Ser");
        platform.post(user, "/sites/{site}/users", site.id()).then().statusCode(201);
        String id = platform.post(
                        Map.of("email", "uma@acme.example", "identifier", "c02-xk1abjg5j"),
                        "/sites/{site}/device-identifiers",
                        site.id())
                .path("id");

        assertPublished(
                "device-identifier",
                "device-identifier.changed.v1",
                id,
                state -> state.get("id").asText().equals(id));
    }

    @Test
    void messageTemplate() {
        platform.put(
                        Map.of("subject", "Hello", "body", "{{userName}}\n\n{{password}}\n\n{{enrollUrl}}"),
                        "/sites/{site}/templates/enrollment-credentials/en",
                        site.id())
                .then()
                .statusCode(200);

        assertPublished(
                "message-template",
                "message-template.changed.v1",
                site.id() + ":enrollment-credentials:en",
                state -> state.get("siteId").asText().equals(site.id().toString()));
    }

    @Test
    void adminAction() {
        assertPublished(
                "admin-action",
                "admin-action.recorded.v1",
                site.id().toString(),
                action -> action.get("action").asText().equals("site.created")
                        && action.get("siteId").asText().equals(site.id().toString()));
    }

    @Test
    void endedSession() {
        Console reader = admins.signedIn(AdminRole.READER);
        reader.delete("/session").then().statusCode(204);

        String id = reader.sessionId().toString();
        assertPublished(
                "ended-session",
                "session.ended.v1",
                id,
                ended -> ended.get("sessionId").asText().equals(id));
    }

    @Test
    void notice() {
        String email = "notice-" + UUID.randomUUID() + "@selfenroll.example";
        platform.post(Map.of("email", email, "name", "Nora", "role", "READER", "sites", List.of(site.id())), "/admins")
                .then()
                .statusCode(201);

        var published = KafkaTopics.awaitRecord(
                "notice",
                "notice.requested.v1",
                notice -> notice.get("recipient").asText().equals(email));
        var notice = KafkaTopics.json(published);
        assertThat(published.key()).isEqualTo(notice.get("noticeId").asText());
        assertThat(EventContract.violations("notice.requested.v1", notice)).isEmpty();
    }

    private static void assertPublished(String topic, String type, String key, Predicate<JsonNode> condition) {
        var published = KafkaTopics.awaitRecord(topic, type, condition);

        assertThat(published.key()).isEqualTo(key);
        assertThat(KafkaTopics.header(published, "ce_source")).isEqualTo("/selfenroll/admin-service");
        assertThat(KafkaTopics.header(published, "ce_specversion")).isEqualTo("1.0");
        assertThat(EventContract.violations(type, KafkaTopics.json(published))).isEmpty();
    }
}
