package io.selfenroll.notification;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OperationTest {

    @Test
    void itIsReadyWhenItsStateTopicsWereRead() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void triesAreCounted() {
        when().get("/q/metrics").then().statusCode(200).body(containsString("selfenroll_"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/notifications/v1/nothing, 404, not-found",
        "DELETE, /api/notifications/v1/previews, 405, method-not-allowed"
    })
    void unknownPathsAndMethodsAnswerProblems(String method, String path, int status, String problem) {
        given().header("Origin", "http://localhost:8080")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:" + problem));
    }
}
