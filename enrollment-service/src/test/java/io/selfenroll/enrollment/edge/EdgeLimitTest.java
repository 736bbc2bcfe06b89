package io.selfenroll.enrollment.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The proxy in front is on this machine, so what it says of the caller's address is believed. */
@QuarkusTest
class EdgeLimitTest {

    @Inject
    EdgeLimit limit;

    @Inject
    Flood flood;

    @Inject
    EdgeLimitConfig config;

    private static Response call(String from) {
        return given().header("X-Forwarded-For", from)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/enrollment/v1/requests");
    }

    /** A call right behind a flood; again when a token came back in between. */
    private Response callInAFlood(String flooding, String from) {
        return await().until(
                        () -> {
                            flood.from(flooding);
                            return call(from);
                        },
                        answer -> answer.statusCode() == 429);
    }

    @Test
    void limitIsWhatTheConfigurationSays() {
        assertThat(flood.from("203.0.113.5")).isGreaterThanOrEqualTo(config.callsPerMinute());
        assertThatThrownBy(() -> {
                    flood.from("203.0.113.5");
                    limit.take("203.0.113.5");
                })
                .isInstanceOf(TooManyRequests.class);
    }

    @Test
    void floodFromOneAddressIsToldToWaitAndOthersAreServed() {
        Response refusal = callInAFlood("203.0.113.7", "203.0.113.7");
        assertThat(refusal.contentType()).isEqualTo("application/problem+json");
        assertThat(refusal.header("Retry-After")).isEqualTo("1");
        assertThat(refusal.<String>path("type")).isEqualTo("urn:selfenroll:problem:too-many-requests");
        assertThat(call("203.0.113.8").statusCode()).isEqualTo(400);
    }

    @Test
    void movingWithinAnIpv6NetworkDoesNotHelp() {
        callInAFlood("2001:db8:5:1::1", "2001:db8:5:2::2");
        assertThat(call("2001:db8:6:1::1").statusCode()).isEqualTo(400);
    }
}
