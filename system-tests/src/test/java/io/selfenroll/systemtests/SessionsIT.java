package io.selfenroll.systemtests;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A copy of a session's cookie is worth nothing in any service once the session has ended. */
@ExtendWith(StackExtension.class)
class SessionsIT {

    private static final List<String> LISTS = List.of(
            "/api/admin/v1/sites",
            "/api/enrollment/v1/devices",
            "/api/credentials/v1/credentials",
            "/api/notifications/v1/deliveries");

    @Test
    void whoSignedOutIsRefusedByEveryServiceWithinSeconds(RunningStack stack) {
        Administrator admin = stack.administrator();
        Administrator elsewhere = stack.administrator();
        for (String list : LISTS) {
            admin.call().get(stack.url() + list).then().statusCode(200);
        }

        admin.call().delete(admin.api("/session")).then().statusCode(204);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            for (String list : LISTS) {
                admin.call()
                        .get(stack.url() + list)
                        .then()
                        .statusCode(401)
                        .body("type", equalTo("urn:selfenroll:problem:unauthorized"));
            }
        });
        elsewhere.call().get(stack.url() + LISTS.getLast()).then().statusCode(200);
    }
}
