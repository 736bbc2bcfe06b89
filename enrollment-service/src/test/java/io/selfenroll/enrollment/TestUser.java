package io.selfenroll.enrollment;

import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.outbox.Ids;

/** A user as admin-service publishes them; each change is a new version. */
public final class TestUser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID id = Ids.next();
    private final TestSite site;
    private final ObjectNode state;

    TestUser(TestSite site) {
        this.site = site;
        state = JSON.createObjectNode()
                .put("id", id.toString())
                .put("version", 1)
                .put("siteId", site.id().toString())
                .put("email", RandomText.crockford(10) + "@acme.example")
                .put("firstName", "Uma")
                .put("lastName", "Ser")
                .putNull("language")
                .put("status", "ACTIVE");
    }

    public TestUser email(String email) {
        state.put("email", email);
        return this;
    }

    public TestUser language(String language) {
        state.put("language", language);
        return this;
    }

    public TestUser disabled() {
        state.put("status", "DISABLED");
        return this;
    }

    public TestUser firstName(String name) {
        state.put("firstName", name);
        return this;
    }

    public TestUser publish() {
        KafkaTopics.send("user", id.toString(), "user.changed.v1", state.toString());
        state.put("version", state.get("version").asInt() + 1);
        return this;
    }

    public void delete() {
        KafkaTopics.send("user", id.toString(), "user.changed.v1", null);
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return state.get("email").asText();
    }

    public TestSite site() {
        return site;
    }
}
