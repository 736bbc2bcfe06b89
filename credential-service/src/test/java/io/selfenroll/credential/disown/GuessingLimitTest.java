package io.selfenroll.credential.disown;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.ratelimit.EdgeLimit;
import io.selfenroll.ratelimit.TooManyRequests;
import org.junit.jupiter.api.Test;

/** The proxy in front is on this machine, so what it says of the caller's address is believed. */
@QuarkusTest
class GuessingLimitTest {

    @Inject
    EdgeLimit limit;

    @Test
    void whoGuessesTokensIsToldToWaitAndOthersAreServed() {
        // Again when a call came back in between: there are ten a second.
        ValidatableResponse refusal = await().until(
                        () -> {
                            flood("203.0.113.21");
                            return disown("203.0.113.21");
                        },
                        answer -> answer.extract().statusCode() == 429);

        refusal.header("RateLimit-Policy", equalTo("\"edge\";q=600;w=60"))
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", startsWith("\"edge\";r=0;"))
                .body("type", equalTo("urn:selfenroll:problem:too-many-requests"));
        disown("203.0.113.22").statusCode(204).header("RateLimit-Policy", equalTo("\"edge\";q=600;w=60"));
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

    private static ValidatableResponse disown(String from) {
        return given().header("X-Forwarded-For", from)
                .contentType(ContentType.JSON)
                .body(Map.of("token", "AAAAAAAAAAAAAAAAAAAAAA"))
                .post("/api/credentials/v1/disownments")
                .then();
    }
}
