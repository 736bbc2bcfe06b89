package io.selfenroll.enrollment.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.selfenroll.enrollment.event.Contract;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.ratelimit.EdgeLimit;
import io.selfenroll.ratelimit.EdgeLimitConfig;
import io.selfenroll.ratelimit.Refusals;
import io.selfenroll.ratelimit.TooManyRequests;
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

    @Inject
    Refusals refusals;

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
        assertThat(refusal.header("RateLimit-Policy")).isEqualTo("\"edge\";q=600;w=60");
        assertThat(refusal.header("RateLimit")).matches("\"edge\";r=0;t=(59|60)");
        assertThat(refusal.<String>path("type")).isEqualTo("urn:selfenroll:problem:too-many-requests");
        assertThat(call("203.0.113.8").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsLeftIsToldOnceItIsLessThanHalf() {
        Response first = call("203.0.113.9");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"edge\";q=600;w=60");
        assertThat(first.header("RateLimit")).isNull();

        for (int i = 0; i < config.callsPerMinute() / 2 + 100; i++) {
            limit.take("203.0.113.9");
        }

        assertThat(call("203.0.113.9").header("RateLimit")).matches("\"edge\";r=[12][0-9]{2};t=[2-6][0-9]");
    }

    @Test
    void afterTheWaitTheNextCallPasses() {
        Response refusal = callInAFlood("203.0.113.10", "203.0.113.10");
        Duration wait = Duration.ofSeconds(Long.parseLong(refusal.header("Retry-After")));
        await().pollDelay(wait)
                .atMost(wait.plusSeconds(5))
                .until(() -> call("203.0.113.10").statusCode() == 400);
    }

    @Test
    void aFloodIsOneEntryOfTheAuditAMinute() {
        flood.from("203.0.113.11");
        int refused = 1;
        for (int i = 0; i < 1_000; i++) {
            refused += refuses("203.0.113.11") ? 1 : 0;
        }

        refusals.tell();

        var told = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                recorded -> recorded.get("action").asText().equals(Refusals.ACTION)
                        && recorded.at("/actor/address").asText().equals("203.0.113.11"));
        assertThat(told.at("/target/id").asText()).isEqualTo("edge");
        assertThat(told.at("/after/refusals").asInt()).isEqualTo(refused);
        assertThat(Contract.violations("AdminActionRecorded", told)).isEmpty();
    }

    @Test
    void movingWithinAnIpv6NetworkDoesNotHelp() {
        callInAFlood("2001:db8:5:1::1", "2001:db8:5:2::2");
        assertThat(call("2001:db8:6:1::1").statusCode()).isEqualTo(400);
    }

    private boolean refuses(String address) {
        try {
            limit.take(address);
            return false;
        } catch (TooManyRequests refusal) {
            return true;
        }
    }
}
