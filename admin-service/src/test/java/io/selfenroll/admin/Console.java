package io.selfenroll.admin;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls the API like a page of our own origin, with the session of one admin. */
public record Console(String email, String cookie) {

    public static final String API = "/api/admin/v1";
    public static final String COOKIE = "__Host-selfenroll-session";
    public static final String ORIGIN = "http://localhost:8080";

    public static RequestSpecification anonymous() {
        return given().header("Origin", ORIGIN).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public static Response trySignIn(String email, String password) {
        return anonymous().body(Map.of("email", email, "password", password)).post(API + "/session");
    }

    public static Console signIn(String email, String password) {
        Response answer = trySignIn(email, password);
        answer.then().statusCode(200);
        return new Console(email, answer.cookie(COOKIE));
    }

    public static Response trySignIn(String email, String password, String code) {
        return anonymous()
                .body(Map.of("email", email, "password", password, "code", code))
                .post(API + "/session");
    }

    /** The claim {@code sid} of the session's token. */
    public UUID sessionId() {
        String claims = new String(Base64.getUrlDecoder().decode(cookie.split("\\.")[1]), StandardCharsets.UTF_8);
        return UUID.fromString(JsonPath.from(claims).getString("sid"));
    }

    public RequestSpecification call() {
        return anonymous().cookie(COOKIE, cookie);
    }

    public Response get(String path, Object... parameters) {
        return call().get(API + path, parameters);
    }

    public Response post(Object body, String path, Object... parameters) {
        return call().body(body).post(API + path, parameters);
    }

    public Response put(Object body, String path, Object... parameters) {
        return call().body(body).put(API + path, parameters);
    }

    public Response delete(String path, Object... parameters) {
        return call().delete(API + path, parameters);
    }
}
