package io.selfenroll.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.selfenroll.localstack.test.KafkaTopics;

/** What the audit is told of admins. */
public final class AdminActionsRecorded {

    private AdminActionsRecorded() {}

    /** Waits for the action on the admin with the address. */
    public static JsonNode await(String action, String email) {
        return KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                recorded -> recorded.get("action").asText().equals(action)
                        && recorded.at("/target/label").asText().equals(email));
    }
}
