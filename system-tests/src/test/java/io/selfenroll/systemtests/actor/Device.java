package io.selfenroll.systemtests.actor;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A device that speaks the public API, one call at a time. */
public record Device(String url, String installationId) {

    public static Device fresh(String url) {
        return new Device(url, UUID.randomUUID().toString());
    }

    public Response enroll(Credentials credentials) {
        return enroll(credentials, Map.of());
    }

    /** @param facts what else the device says of itself */
    public Response enroll(Credentials credentials, Map<String, Object> facts) {
        Map<String, Object> device = new HashMap<>(facts);
        device.putAll(Map.of("platform", "ANDROID", "name", "Pixel 9", "manufacturer", "Google"));
        Map<String, Object> body = new HashMap<>();
        body.put("username", credentials.userName());
        body.put("password", credentials.password());
        body.put("installationId", installationId);
        body.put("device", device);
        // What docs/device-clients.md asks of a client: a 503 is repeated by the same installation.
        return await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> given().contentType(ContentType.JSON).body(body).post(url + "/api/enrollment/v1/devices"),
                        answer -> answer.statusCode() != 503);
    }

    public Response sync(String accessToken) {
        return given().header("Authorization", "Bearer " + accessToken)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(url + "/api/enrollment/v1/devices/me/syncs");
    }

    public Response token(String deviceId, String deviceSecret) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("deviceId", deviceId, "deviceSecret", deviceSecret))
                .post(url + "/api/enrollment/v1/devices/tokens");
    }
}
