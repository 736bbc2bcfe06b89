package io.selfenroll.enrollment;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.enrollment.credential.OfferedCredential;

/** A device that was enrolled over the API. */
public record TestDevice(UUID id, String secret, String token, OfferedCredential credential, String installationId) {

    public static final String PATH = "/api/enrollment/v1/devices";

    public static TestDevice enroll(TestUser user) {
        return enroll(user, "Pixel 9");
    }

    public static TestDevice enroll(TestUser user, String name) {
        return enroll(OfferedCredential.of(user), name, Map.of());
    }

    /** @param facts what else the device says of itself */
    public static TestDevice enroll(OfferedCredential credential, String name, Map<String, Object> facts) {
        String installation = UUID.randomUUID().toString();
        Map<String, Object> body = body(credential, installation, name);
        @SuppressWarnings("unchecked")
        Map<String, Object> device = (Map<String, Object>) body.get("device");
        device.putAll(facts);
        Response response = post(body);
        response.then().statusCode(201);
        JsonPath json = response.jsonPath();
        return new TestDevice(
                json.getUUID("deviceId"),
                json.getString("deviceSecret"),
                json.getString("accessToken"),
                credential,
                installation);
    }

    /** A request that enrolls an Android phone. */
    public static Map<String, Object> body(OfferedCredential credential, String installation, String name) {
        Map<String, Object> device = new HashMap<>();
        device.put("platform", "ANDROID");
        device.put("manufacturer", "Google");
        device.put("model", "Pixel 9");
        device.put("osVersion", "16");
        device.put("name", name);
        Map<String, Object> body = new HashMap<>();
        body.put("username", credential.username());
        body.put("password", credential.password());
        body.put("installationId", installation);
        body.put("device", device);
        return body;
    }

    public static Response post(Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post(PATH);
    }

    /** With this device's access token. */
    public RequestSpecification authorized() {
        return given().header("Authorization", "Bearer " + token);
    }

    public Response sync() {
        return authorized().contentType(ContentType.JSON).body("{}").post(PATH + "/me/syncs");
    }

    public Response newToken() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("deviceId", id, "deviceSecret", secret))
                .post(PATH + "/tokens");
    }
}
