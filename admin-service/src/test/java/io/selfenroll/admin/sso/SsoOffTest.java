package io.selfenroll.admin.sso;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SsoOffTest {

    @Test
    void withoutConfigurationThereIsOnlyThePassword() {
        given().get("/api/admin/v1/sign-in-options")
                .then()
                .statusCode(200)
                .body("password", equalTo(true))
                .body("sso", nullValue());
        given().redirects()
                .follow(false)
                .get("/api/admin/v1/sso?code=x&state=y")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:selfenroll:problem:not-found"));
    }
}
