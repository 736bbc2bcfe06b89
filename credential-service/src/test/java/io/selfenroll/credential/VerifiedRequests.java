package io.selfenroll.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.Unsealer;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;

/** Publishes verified requests as enrollment-service does, and opens what is issued as notification-service does. */
public final class VerifiedRequests {

    public static final String TYPE = "enrollment.verified.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private VerifiedRequests() {}

    /** A credential as the user got it. */
    public record Issued(
            UUID id, UUID requestId, UUID siteId, UUID userId, String userName, String password, String disownToken) {}

    public static Issued issue() {
        return issue(UUID.randomUUID(), UUID.randomUUID());
    }

    public static Issued issue(UUID siteId, UUID userId) {
        UUID requestId = UUID.randomUUID();
        publish(requestId, siteId, userId, 60);
        return await(requestId);
    }

    public static void publish(UUID requestId, UUID siteId, UUID userId, int lifeMinutes) {
        publish(UUID.randomUUID().toString(), requestId, siteId, userId, lifeMinutes);
    }

    public static void publish(String eventId, UUID requestId, UUID siteId, UUID userId, int lifeMinutes) {
        KafkaTopics.send(
                eventId,
                "enrollment-request",
                userId.toString(),
                TYPE,
                json(requestId, siteId, userId, lifeMinutes).toString());
    }

    public static Issued await(UUID requestId) {
        return open(KafkaTopics.awaitEvent(
                "credential",
                "credential.issued.v1",
                e -> e.get("requestId").asText().equals(requestId.toString())));
    }

    public static Issued open(JsonNode issued) {
        try {
            JsonNode secret = JSON.readTree(unsealed(issued, "sealedSecret"));
            return new Issued(
                    uuid(issued, "credentialId"),
                    uuid(issued, "requestId"),
                    uuid(issued, "siteId"),
                    uuid(issued, "userId"),
                    secret.get("userName").asText(),
                    secret.get("password").asText(),
                    unsealed(issued, "sealedDisownToken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unsealed(JsonNode event, String field) {
        return new Unsealer(KeyFile.read(KeysResource.directory().resolve("seal.jwks")))
                .unseal(event.get(field).asText());
    }

    private static UUID uuid(JsonNode event, String field) {
        return UUID.fromString(event.get(field).asText());
    }

    public static ObjectNode json(UUID requestId, UUID siteId, UUID userId, int lifeMinutes) {
        ObjectNode event = JSON.createObjectNode()
                .put("requestId", requestId.toString())
                .put("reference", "K7QM-4X2P")
                .put("email", "user@acme.example")
                .put("locale", "en")
                .put("pinId", UUID.randomUUID().toString())
                .put("requestedAt", "2026-01-15T09:30:00Z");
        event.putObject("site")
                .put("id", siteId.toString())
                .put("slug", "acme")
                .put("name", "Acme")
                .put("credentialLifeMinutes", lifeMinutes);
        event.putObject("user")
                .put("id", userId.toString())
                .put("firstName", "Uma")
                .put("lastName", "Ser");
        return event;
    }
}
