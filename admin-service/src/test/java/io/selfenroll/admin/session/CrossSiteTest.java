package io.selfenroll.admin.session;

import static io.restassured.RestAssured.given;
import static io.selfenroll.admin.Console.API;
import static io.selfenroll.admin.Console.COOKIE;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossSiteTest {

    private static final String SITE = "{\"name\":\"X\",\"slug\":\"forged-site\"}";

    @Inject
    TestAdmins admins;

    @Test
    void changeFromAForeignPageIsRefused() {
        assertForeign(
                withCookie().header("Origin", "https://evil.example").body(SITE).post(API + "/sites"));
        assertForeign(withCookie()
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", Console.ORIGIN)
                .body(SITE)
                .post(API + "/sites"));
        assertForeign(
                withCookie().header("Sec-Fetch-Site", "same-site").body(SITE).post(API + "/sites"));
    }

    @Test
    void changeThatDoesNotSayWhereItComesFromIsRefused() {
        assertForeign(withCookie().body(SITE).post(API + "/sites"));
        assertForeign(withCookie().delete(API + "/session"));
    }

    @Test
    void signInFromAForeignPageIsRefused() {
        Map<String, String> signIn = Map.of("email", admins.add(AdminRole.READER), "password", TestAdmins.PASSWORD);

        assertForeign(given().contentType(ContentType.JSON).body(signIn).post(API + "/session"));
        assertForeign(given().contentType(ContentType.JSON)
                .header("Origin", "null")
                .body(signIn)
                .post(API + "/session"));
    }

    @Test
    void browserThatSaysSameOriginNeedsNoOriginHeader() {
        withCookie()
                .header("Sec-Fetch-Site", "same-origin")
                .body("{}")
                .post(API + "/sites")
                .then()
                .statusCode(400);
    }

    @Test
    void readingNeedsNoOrigin() {
        withCookie().get(API + "/sites").then().statusCode(200);
    }

    @Test
    void formAndTextBodiesAreNotJson() {
        Console console = admins.platform();
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            console.call()
                    .contentType(type)
                    .body(SITE)
                    .post(API + "/sites")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
    }

    private RequestSpecification withCookie() {
        return given().contentType(ContentType.JSON)
                .cookie(COOKIE, admins.platform().cookie());
    }

    private static void assertForeign(Response answer) {
        answer.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:cross-site"));
    }
}
