package io.selfenroll.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one address of the system lets in, and what it answers to bad input. */
@ExtendWith(StackExtension.class)
class FrontDoorIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/redemptions",
                "/api/credentials/../../internal/v1/redemptions",
                "/api/credentials/%2e%2e/%2e%2e/internal/v1/redemptions",
                "/api/credentials/..;/..;/internal/v1/redemptions",
                "/q/health",
                "/q/metrics",
                "/api/nothing",
                "/api/enrollment/v1/nothing"
            })
    void innerAndUnknownPathsAreNotThere(String path, RunningStack stack) {
        var answer = given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(stack.url() + path);
        assertThat(answer.statusCode()).isIn(400, 404, 405);
        assertThat(answer.body().asString()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|email",
                "{\"email\":\"no\",\"pin\":\"12345678\"}|email",
                "{\"email\":\"a@b.com,c@d.com\",\"pin\":\"12345678\"}|email",
                "{\"email\":\"a@b.com\\r\\nBcc:x@y.com\",\"pin\":\"12345678\"}|email",
                "{\"email\":\"a@b.com\",\"pin\":\"1234\"}|pin",
                "{\"email\":\"a@b.com\",\"pin\":12345678}|pin",
                "{\"email\":\"a@b.com\",\"pin\":\"' OR 1=1\"}|pin",
                "{\"email\":\"a@b.com\"}|pin",
                "{\"email\":[\"a@b.com\"],\"pin\":\"12345678\"}|email",
                "{\"email\":\"a@b.com\",\"pin\":\"12345678\",\"extra\":1}|extra",
            })
    void badRequestNamesItsField(String json, String field, RunningStack stack) {
        given().contentType(ContentType.JSON)
                .body(json)
                .post(stack.url() + "/api/enrollment/v1/requests")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", org.hamcrest.Matchers.hasItem(field));
    }

    @Test
    void wrongMediaTypeMethodAndSizeAreProblems(RunningStack stack) {
        String requests = stack.url() + "/api/enrollment/v1/requests";
        given().contentType("text/plain")
                .body("{}")
                .post(requests)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().get(requests).then().statusCode(405).contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"" + "a".repeat(100_000) + "\"}")
                .post(requests)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/enroll/acme", "/admin/", "/admin/sites", "/client/", "/inbox/"})
    void pagesForbidForeignContent(String path, RunningStack stack) {
        given().get(stack.url() + path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void healthTellsThatEverythingIsReady(RunningStack stack) {
        given().get(stack.url() + "/healthz").then().statusCode(200);
    }

    @Test
    void administratorsPagesNeedASession(RunningStack stack) {
        for (String path : new String[] {
            "/api/admin/v1/sites",
            "/api/enrollment/v1/devices",
            "/api/credentials/v1/credentials",
            "/api/notifications/v1/deliveries"
        }) {
            given().get(stack.url() + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:selfenroll:problem:unauthorized"));
        }
    }

    @Test
    void textThatLooksLikeCodeIsStoredAndShownAsText(RunningStack stack) {
        var admin = stack.administrator();
        var site = admin.createSite();
        String odd = "<script>alert(1)</script>'; DROP TABLE app_user; --";
        String id = admin.call()
                .body(java.util.Map.of("email", "o@odd.example", "firstName", odd, "lastName", "{{password}}"))
                .post(admin.api("/sites/" + site.id() + "/users"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin.call()
                .get(admin.api("/sites/" + site.id() + "/users/" + id))
                .then()
                .body("firstName", equalTo(odd))
                .body("lastName", equalTo("{{password}}"));
        admin.call()
                .body(java.util.Map.of("email", "p@odd.example", "firstName", "a\r\nBcc: x@y.z", "lastName", "b"))
                .post(admin.api("/sites/" + site.id() + "/users"))
                .then()
                .statusCode(400)
                .body("violations.field", org.hamcrest.Matchers.hasItem("firstName"));
    }
}
