package io.selfenroll.enrollment.request;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Submits requests as the portal does. */
final class Portal {

    static final String PATH = "/api/enrollment/v1/requests";

    private Portal() {}

    static Response submit(String email, String pin) {
        return post(Map.of("email", email, "pin", pin));
    }

    static Response post(Object body) {
        return given().contentType(ContentType.JSON).body(body).post(PATH);
    }

    /** Submits what must be accepted; returns its reference. */
    static String accepted(String email, String pin) {
        Response response = submit(email, pin);
        response.then().statusCode(202);
        return response.jsonPath().getString("reference");
    }
}
