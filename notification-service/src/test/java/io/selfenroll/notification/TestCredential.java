package io.selfenroll.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.RandomText;
import io.selfenroll.keys.Sealer;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import io.selfenroll.outbox.Ids;

/** A credential as credential-service announces it. */
public final class TestCredential {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "credential";

    private final UUID id = Ids.next();
    private final String userName = RandomText.crockford(6) + "@acme";
    private final String password = RandomText.crockford(13).toUpperCase();
    private final String disownToken = RandomText.crockford(22);
    private final String email = "uma-" + RandomText.crockford(10) + "@acme.example";
    private final ObjectNode issued;

    private TestCredential() {
        Instant now = Instant.now();
        issued = JSON.createObjectNode()
                .put("credentialId", id.toString())
                .put("requestId", Ids.next().toString())
                .put("siteId", Ids.next().toString())
                .put("userId", Ids.next().toString())
                .put("reference", "K7QM-4X2P")
                .put("siteSlug", "acme")
                .put("siteName", "Acme")
                .put("email", email)
                .put("firstName", "Uma")
                .put("lastName", "Ser")
                .put("locale", "en")
                .put("issuedAt", now.toString())
                .put("expiresAt", now.plus(Duration.ofHours(1)).toString())
                .put("sealedSecret", sealed())
                .put("sealedDisownToken", sealer().seal(disownToken));
    }

    /** Not issued yet. */
    public static TestCredential make() {
        return new TestCredential();
    }

    public TestCredential with(String field, String value) {
        issued.put(field, value);
        return this;
    }

    public TestCredential without(String field) {
        issued.remove(field);
        return this;
    }

    public TestCredential site(UUID siteId) {
        return with("siteId", siteId.toString());
    }

    public TestCredential expiring(Duration fromNow) {
        return with("expiresAt", Instant.now().plus(fromNow).toString());
    }

    public TestCredential issue() {
        KafkaTopics.send(TOPIC, id.toString(), "credential.issued.v1", issued.toString());
        return this;
    }

    /** With a given event id and key, to send it twice or in order with another. */
    public TestCredential issue(String eventId, String key) {
        KafkaTopics.send(eventId, TOPIC, key, "credential.issued.v1", issued.toString());
        return this;
    }

    /** @param type {@code redeemed}, {@code revoked}, {@code superseded}, {@code locked} or {@code expired} */
    public void end(String type) {
        ObjectNode ended = JSON.createObjectNode();
        for (String field : new String[] {"credentialId", "requestId", "siteId", "userId"}) {
            ended.set(field, issued.get(field));
        }
        ended.put("somethingNew", "ignored");
        KafkaTopics.send(TOPIC, id.toString(), "credential." + type + ".v1", ended.toString());
    }

    private String sealed() {
        try {
            return sealer().seal(JSON.writeValueAsString(Map.of("userName", userName, "password", password)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sealer sealer() {
        return new Sealer(KeyFile.read(KeysResource.directory().resolve("seal.pub.jwks")));
    }

    /** The link "this was not me" ends with it. */
    public String disownToken() {
        return disownToken;
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return UUID.fromString(issued.get("siteId").asText());
    }

    public String userName() {
        return userName;
    }

    public String password() {
        return password;
    }

    public String email() {
        return issued.get("email").asText();
    }
}
