package io.selfenroll.enrollment.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpeningTest {

    private static final String PATH = "/api/enrollment/v1/openings";

    @Inject
    Tables tables;

    private static Response open(Object body) {
        return given().contentType(ContentType.JSON).body(body).post(PATH);
    }

    @Test
    void openingIsToldToCredentialService() {
        TestUser user = tables.known(tables.known(TestSite.make()).user());
        OfferedCredential credential = OfferedCredential.of(user);

        open(Map.of("site", user.site().slug(), "userName", credential.username()))
                .then()
                .statusCode(204);

        await().untilAsserted(() -> assertThat(OfferedCredential.opened()).contains(credential.username()));
    }

    @Test
    void everyAnswerIsAlike() {
        TestUser user = tables.known(tables.known(TestSite.make()).user());
        Response known = open(Map.of(
                "site",
                user.site().slug(),
                "userName",
                OfferedCredential.of(user).username()));

        Response unknown = open(Map.of("site", "nowhere", "userName", "k7qm4x@nowhere"));

        assertThat(unknown.statusCode()).isEqualTo(204);
        assertThat(unknown.headers().asList()).isEqualTo(known.headers().asList());
        assertThat(unknown.asString()).isEqualTo(known.asString()).isEmpty();
    }

    @Test
    void userNameOfAnotherSiteThanThePageIsNotTold() {
        open(Map.of("site", "acme", "userName", "zzzzzz@other")).then().statusCode(204);
        open(Map.of("site", "acme", "userName", "yyyyyy@acme")).then().statusCode(204);

        await().untilAsserted(() -> assertThat(OfferedCredential.opened()).contains("yyyyyy@acme"));
        assertThat(OfferedCredential.opened()).doesNotContain("zzzzzz@other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"site\":\"acme\"}",
                "{\"site\":\"acme\",\"userName\":\"\"}",
                "{\"site\":\"acme\",\"userName\":[\"a\"]}",
                "{\"site\":\"acme\",\"userName\":\"x@acme\",\"password\":\"y\"}"
            })
    void badOpeningIsRefused(String body) {
        open(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void readingIsNoOpening() {
        given().get(PATH).then().statusCode(405);
    }
}
