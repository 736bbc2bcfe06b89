package io.selfenroll.enrollment.device.dpop;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;

/** A device that was enrolled with a key. */
record BoundDevice(
        String id, String secret, String token, TestKey key, OfferedCredential credential, String installation) {

    static final String TOKENS = TestDevice.PATH + "/tokens";
    static final String ME = TestDevice.PATH + "/me";

    static BoundDevice enroll(TestUser user) {
        TestKey key = TestKey.make();
        OfferedCredential credential = OfferedCredential.of(user);
        String installation = UUID.randomUUID().toString();
        Response answer = enroll(credential, installation, key.proof("POST", TestDevice.PATH));
        answer.then().statusCode(201);
        return new BoundDevice(
                answer.jsonPath().getString("deviceId"),
                answer.jsonPath().getString("deviceSecret"),
                answer.jsonPath().getString("accessToken"),
                key,
                credential,
                installation);
    }

    static Response enroll(OfferedCredential credential, String installation, String proof) {
        return given().header("DPoP", proof)
                .contentType(ContentType.JSON)
                .body(TestDevice.body(credential, installation, "Phone"))
                .post(TestDevice.PATH);
    }

    /** Its own proof for {@code GET /devices/me}. */
    String proof() {
        return key.proof("GET", ME, token);
    }

    Response look(String proof) {
        return look(token, proof);
    }

    static Response look(String token, String proof) {
        return given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .get(ME);
    }

    Response newToken(String proof) {
        var request = given().contentType(ContentType.JSON).body(Map.of("deviceId", id, "deviceSecret", secret));
        return (proof == null ? request : request.header("DPoP", proof)).post(TOKENS);
    }
}
