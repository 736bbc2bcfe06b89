package io.selfenroll.enrollment;

import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.outbox.Ids;

/** A device identifier as admin-service publishes it. */
public final class TestIdentifier {

    private final UUID id = Ids.next();
    private final ObjectNode state;

    private TestIdentifier(TestUser user, String kind, String identifier) {
        state = new ObjectMapper()
                .createObjectNode()
                .put("id", id.toString())
                .put("version", 1)
                .put("siteId", user.site().id().toString())
                .put("userId", user.id().toString())
                .put("email", user.email())
                .put("kind", kind)
                .put("identifier", identifier);
    }

    /** Published. */
    public static TestIdentifier of(TestUser user, String kind, String identifier) {
        TestIdentifier made = new TestIdentifier(user, kind, identifier);
        KafkaTopics.send(
                "device-identifier", made.id.toString(), "device-identifier.changed.v1", made.state.toString());
        return made;
    }

    public void delete() {
        KafkaTopics.send("device-identifier", id.toString(), "device-identifier.changed.v1", null);
    }

    public UUID id() {
        return id;
    }
}
