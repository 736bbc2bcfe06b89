package io.selfenroll.credential;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.localstack.test.KafkaTopics;

/** Issues as the console does. */
public final class Batches {

    public static final String CREDENTIALS = "/api/credentials/v1/credentials";

    private Batches() {}

    public static Map<String, Object> body(UUID siteId, Collection<UUID> userIds, String handOver) {
        return new HashMap<>(Map.of(
                "batchId",
                UUID.randomUUID(),
                "siteId",
                siteId,
                "userIds",
                userIds,
                "deviceTags",
                List.of("Sales", " field "),
                "handOver",
                handOver));
    }

    public static ValidatableResponse issue(UUID siteId, Map<String, Object> body) {
        return Tokens.admin("editor", siteId)
                .contentType(ContentType.JSON)
                .body(body)
                .post(CREDENTIALS)
                .then();
    }

    /** @return the credential's id */
    public static UUID mail(UUID siteId, UUID userId) {
        String id = issue(siteId, body(siteId, List.of(userId), "MAIL"))
                .statusCode(201)
                .extract()
                .path("items[0].id");
        return UUID.fromString(id);
    }

    /** With the password that was shown. */
    public static VerifiedRequests.Issued show(UUID siteId, UUID userId) {
        var items = issue(siteId, body(siteId, List.of(userId), "SHOW"))
                .statusCode(201)
                .extract()
                .jsonPath();
        UUID id = UUID.fromString(items.getString("items[0].id"));
        return new VerifiedRequests.Issued(
                id,
                id,
                siteId,
                userId,
                items.getString("items[0].username"),
                items.getString("items[0].password"),
                null);
    }

    public static JsonNode event(String type, UUID credentialId) {
        return KafkaTopics.awaitEvent(
                "credential", type, e -> e.get("credentialId").asText().equals(credentialId.toString()));
    }

    public static JsonNode action(String name, Object targetId) {
        return KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                e -> e.get("action").asText().equals(name)
                        && e.at("/target/id").asText().equals(targetId.toString()));
    }
}
