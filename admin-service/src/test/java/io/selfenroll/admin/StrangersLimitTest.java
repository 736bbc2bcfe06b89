package io.selfenroll.admin;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.ratelimit.EdgeLimit;
import io.selfenroll.ratelimit.TooManyRequests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may call is limited by address range; that nothing of it is forgotten, ArchitectureTest sees to. */
@QuarkusTest
class StrangersLimitTest {

    @Inject
    EdgeLimit limit;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /session",
                "POST /access-tokens",
                "POST /password-resets",
                "POST /password-resets/acceptance",
                "POST /invitations/lookup",
                "POST /invitations/acceptance",
                "GET /sign-in-options",
                "GET /sso"
            })
    void floodOfStrangersIsToldToWait(String operation) {
        String[] methodAndPath = operation.split(" ");

        // Again when a call came back in between: there are ten a second.
        Response refusal = await().until(
                        () -> {
                            flood("203.0.113.31");
                            return from("203.0.113.31").request(methodAndPath[0], Console.API + methodAndPath[1]);
                        },
                        answer -> answer.statusCode() == 429);

        refusal.then()
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:selfenroll:problem:too-many-requests"));
    }

    private static RequestSpecification from(String address) {
        return Console.anonymous().header("X-Forwarded-For", address);
    }

    private void flood(String address) {
        try {
            while (true) {
                limit.take(address);
            }
        } catch (TooManyRequests none) {
            // is left
        }
    }
}
