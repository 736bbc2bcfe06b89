package io.selfenroll.enrollment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperationTest {

    @Test
    void serviceIsLiveAndReadyOnceItHasCaughtUp() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void metricsAreServed() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/enrollment/v1", "/api/enrollment/v1/nothing", "/api/enrollment/v2/requests"})
    void unknownPathIsAProblem(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/enrollment/v1/requests", "/api/enrollment/v1/devices/me/syncs"})
    void unknownMethodIsAProblem(String path) {
        given().put(path).then().statusCode(405).contentType("application/problem+json");
    }
}
