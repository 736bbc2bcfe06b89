package io.selfenroll.httpapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestTrust.class)
class ProblemTest {

    private static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/api/echo")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String name) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("urn:selfenroll:problem:" + name))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\":\"a\",\"nope\":1}|nope",
                "{\"name\":1}|name",
                "{\"name\":true}|name",
                "{\"name\":[\"a\"]}|name",
                "{\"name\":{\"a\":1}}|name",
                "{\"name\":\"a\",\"inner\":{\"count\":\"1\"}}|inner.count",
                "{\"name\":\"a\",\"inner\":{\"count\":1.5}}|inner.count",
                "{\"name\":\"a\",\"inner\":{}}|inner.count",
                "{\"name\":\"a\",\"tags\":\"x\"}|tags",
                "{}|name",
                "{\"name\":null}|name",
                "{\"name\":\"a\\r\\nBcc: x\"}|name",
                "{\"name\":\"a\\u202eb\"}|name",
                "{\"name\":\"123456789012345678901\"}|name",
                "{\"name\":\"a\",\"email\":\"no\"}|email",
            })
    void namesTheFieldAtFault(String json, String field) {
        problem(post(json), 400, "invalid-request").body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "null", "{\"name\":\"a\"} x", "{\"name\":\"a\",\"name\":\"b\"}"})
    void refusesWhatIsNotTheExpectedJson(String json) {
        problem(post(json), 400, "invalid-request");
    }

    @Test
    void markupIsText() {
        post("{\"name\":\"<b>'; -- </b>\"}").statusCode(200).body("name", equalTo("<b>'; -- </b>"));
    }

    @Test
    void frameworkErrorsAreProblemsToo() {
        problem(given().get("/api/nothing").then(), 404, "not-found");
        problem(given().get("/nothing").then(), 404, "not-found");
        problem(given().delete("/api/echo").then(), 405, "method-not-allowed");
        problem(given().contentType("text/plain").body("{}").post("/api/echo").then(), 415, "unsupported-media-type");
        problem(
                given().accept("image/png")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/api/echo")
                        .then(),
                406,
                "not-acceptable");
        problem(given().get("/api/echo/page?cursor=!!").then(), 400, "invalid-request");
        problem(given().get("/api/echo/admin?site=x").then(), 401, "unauthorized");
        problem(given().get("/api/echo/unannotated").then(), 401, "unauthorized");
    }

    @Test
    void bodyThatIsTooLargeOrUnannouncedIsRefusedUnread() throws Exception {
        String large = "{\"name\":\"" + "a".repeat(70_000) + "\"}";
        problem(post(large), 413, "too-large");
        HttpRequest unannounced = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/echo"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(unannounced, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(411);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({"65537,200", "102400,200", "102401,413", "150000,413", "300000,413"})
    void endpointMayTakeALargerBodyThanOthers(int size, int status) {
        ValidatableResponse answer = given().contentType("application/octet-stream")
                .body(new byte[size])
                .post("/api/echo/large")
                .then();

        if (status == 200) {
            answer.statusCode(200).body(equalTo(Integer.toString(size)));
        } else {
            problem(answer, 413, "too-large");
        }
    }

    @Test
    void unexpectedFailureTellsNothingButACorrelationId() {
        problem(given().get("/api/echo/broken").then(), 500, "internal")
                .body("correlationId", not(equalTo(null)))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT, en;q=0.5      | de | Nicht gefunden",
                "zh-Hans-CN           | zh | 未找到",
                "xx, ar;q=0.1         | ar | غير موجود",
                "fi;q=0, sv           | sv | Hittades inte",
                "nl                   | en | Not found",
                "*                    | en | Not found",
                "'de;q=nonsense'      | en | Not found",
                "'\"><script>'        | en | Not found",
            })
    void titleIsInTheCallersLanguage(String accepted, String language, String title) {
        for (String path : List.of("/api/nothing", "/api/echo/missing")) {
            given().header("Accept-Language", accepted)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .header("Content-Language", language)
                    .header("Vary", containsString("Accept-Language"))
                    .body("type", equalTo("urn:selfenroll:problem:not-found"))
                    .body("title", equalTo(title));
        }
    }

    @Test
    void everyPartyThatMakesAProblemSaysItInTheCallersLanguage() {
        var inJapanese = given().header("Accept-Language", "ja").contentType(ContentType.JSON);

        inJapanese.body("{}").post("/api/echo").then().header("Content-Language", "ja");
        inJapanese.body("{").post("/api/echo").then().header("Content-Language", "ja");
        inJapanese.get("/api/echo/admin").then().body("title", equalTo("サインインが必要です"));
        inJapanese.get("/api/echo/broken").then().body("title", equalTo("こちら側で問題が起きました"));
        inJapanese
                .body(new byte[250_000])
                .post("/api/echo")
                .then()
                .statusCode(413)
                .body("title", equalTo("リクエストが大きすぎます"));
    }

    @Test
    void goodAnswerDoesNotDependOnTheLanguage() {
        given().header("Accept-Language", "de")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"a\"}")
                .post("/api/echo")
                .then()
                .statusCode(200)
                .header("Content-Language", nullValue())
                .header("Vary", nullValue());
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        for (String limit : List.of("x", "99999999999", "-1")) {
            given().get("/api/echo/limited?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo("limit"));
        }
        given().get("/api/echo/things/x").then().statusCode(404);
    }

    @Test
    void aTimeThatNoDatabaseHoldsIsRefused() {
        for (String from : List.of("x", "+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z")) {
            problem(given().queryParam("from", from).get("/api/echo/since").then(), 400, "invalid-request");
        }
        given().get("/api/echo/since?from=9999-12-31T23:59:59Z").then().statusCode(200);
    }
}
