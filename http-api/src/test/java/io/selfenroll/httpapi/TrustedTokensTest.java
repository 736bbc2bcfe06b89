package io.selfenroll.httpapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTrust.class)
class TrustedTokensTest {

    private static final UUID SITE = UUID.randomUUID();
    private static final String ORIGIN = "http://localhost:8080";

    private static TokenSigner signer(String keys, String audience) {
        return new TokenSigner(KeyFile.read(TestTrust.keys.resolve(keys + ".jwks")), audience);
    }

    private static String admin(String... roles) {
        return admin(signer("admin-token", "selfenroll-admin"), Duration.ofMinutes(5), roles);
    }

    private static String admin(TokenSigner signer, Duration life, String... roles) {
        return signer.sign(
                UUID.randomUUID().toString(),
                Set.of(roles),
                life,
                Map.of("sites", List.of(SITE.toString()), "email", "admin@acme.example"));
    }

    private static int statusOf(String token) {
        return given().cookie(SameOriginFilter.SESSION_COOKIE, token)
                .get("/api/echo/admin?site=" + SITE)
                .statusCode();
    }

    @Test
    void administratorSeesOwnSiteOnly() {
        given().cookie(SameOriginFilter.SESSION_COOKIE, admin(Roles.READER))
                .get("/api/echo/admin?site=" + SITE)
                .then()
                .statusCode(200)
                .body(equalTo("admin@acme.example"));
        given().cookie(SameOriginFilter.SESSION_COOKIE, admin(Roles.READER))
                .get("/api/echo/admin?site=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void bearerTokenWorksForDevices() {
        String token = signer("device-token", "selfenroll-device")
                .sign("device-1", Set.of(Roles.DEVICE), Duration.ofMinutes(5), Map.of());
        given().header("Authorization", "Bearer " + token)
                .get("/api/echo/device")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/api/echo/admin?site=" + SITE)
                .then()
                .statusCode(403);
    }

    @Test
    void keyOfOneAudienceIsWorthNothingForAnother() {
        String forged = admin(signer("device-token", "selfenroll-admin"), Duration.ofMinutes(5), Roles.READER);
        org.assertj.core.api.Assertions.assertThat(statusOf(forged)).isEqualTo(401);
    }

    @Test
    void refusesExpiredForeignAndMalformedTokens() {
        TokenSigner admins = signer("admin-token", "selfenroll-admin");
        String good = admin(Roles.READER);
        String[] parts = good.split("\\.");
        for (String bad : new String[] {
            admin(admins, Duration.ofMinutes(-5), Roles.READER),
            admin(signer("admin-token", "selfenroll-service"), Duration.ofMinutes(5), Roles.READER),
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA",
            "eyJhbGciOiJub25lIn0." + parts[1] + ".",
            "x",
            "a.b.c"
        }) {
            org.assertj.core.api.Assertions.assertThat(statusOf(bad)).as(bad).isEqualTo(401);
        }
    }

    @Test
    void changeWithTheCookieNeedsOurOwnOrigin() {
        String token = admin(Roles.EDITOR);
        var call = given().cookie(SameOriginFilter.SESSION_COOKIE, token)
                .contentType(ContentType.JSON)
                .body("{}");
        call.post("/api/echo/admin").then().statusCode(403).body("type", equalTo("urn:selfenroll:problem:cross-site"));
        for (var origin :
                Map.of(ORIGIN, 200, "https://evil.example", 403, "null", 403).entrySet()) {
            given().cookie(SameOriginFilter.SESSION_COOKIE, token)
                    .header("Origin", origin.getKey())
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/echo/admin")
                    .then()
                    .statusCode(origin.getValue());
        }
        given().cookie(SameOriginFilter.SESSION_COOKIE, token)
                .header("Origin", ORIGIN)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/echo/admin")
                .then()
                .statusCode(403);
    }
}
