package io.selfenroll.enrollment.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestResourceTest {

    @Inject
    Tables tables;

    /** Status, headers and length: everything but the reference itself. */
    private record Shape(int status, List<String> headers, int length) {
        static Shape of(Response response) {
            List<String> headers = response.headers().asList().stream()
                    .map(Header::toString)
                    .sorted()
                    .toList();
            return new Shape(response.statusCode(), headers, response.asByteArray().length);
        }
    }

    @Test
    void everyAnswerIsAlikeButForItsReference() {
        TestSite site = tables.known(TestSite.make());
        TestSite closed = tables.known(TestSite.make().disabled());
        TestUser user = tables.known(site.user());
        TestUser disabled = tables.known(site.user().disabled());
        TestUser capped = tables.known(site.user());
        for (int i = 0; i < 3; i++) {
            Portal.accepted(capped.email(), site.pin());
        }

        List<Response> answers = List.of(
                Portal.submit(user.email(), site.pin()),
                Portal.submit("nobody@acme.example", site.pin()),
                Portal.submit(user.email(), "00000000"),
                Portal.submit(disabled.email(), site.pin()),
                Portal.submit(user.email(), closed.pin()),
                Portal.submit(capped.email(), site.pin()));

        assertThat(answers.stream().map(Shape::of).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.jsonPath().getString("reference")))
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(answers.getFirst().statusCode()).isEqualTo(202);
        assertThat(answers.getFirst().jsonPath().getMap("$")).containsOnlyKeys("reference");
    }

    @Test
    void answersAreAlikeInEveryLanguage() {
        TestSite site = tables.known(TestSite.make());
        TestUser user = tables.known(site.user());
        Map<String, String> matching = Map.of("email", user.email(), "pin", site.pin());
        Map<String, String> other = Map.of("email", user.email(), "pin", "00000000");

        List<Shape> answers = Stream.of("", "ar", "zh-CN, ja;q=0.5")
                .flatMap(languages -> Stream.of(matching, other)
                        .map(body -> given().header("Accept-Language", languages)
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post(Portal.PATH)))
                .map(Shape::of)
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345678     | 12345678",
                "1234 5678    | 12345678",
                "12-34-56-78  | 12345678",
                "１２３４５６７８ | 12345678",
                "1234\u20135678 | 12345678",
                "' 0000 0001 ' | 00000001"
            })
    void pinMayBeGroupedAndOfAnyDigits(String typed, String meant) {
        TestSite site = TestSite.make();
        String email = site.user().email();

        String reference = Portal.accepted(email, typed);

        var event = KafkaTopics.awaitEvent(
                "enrollment-request",
                "enrollment.requested.v1",
                data -> data.get("reference").asText().equals(reference));
        var expected = new CompanyPin(meant);
        assertThat(event.get("pinHashes").get(0).asText())
                .isEqualTo(pinHashes.of(expected).getFirst());
        assertThat(event.toString()).doesNotContain(meant);
    }

    @Inject
    PinHashes pinHashes;

    @Test
    void addressIsNormalisedBeforeItIsPublished() {
        String reference = Portal.accepted("  Uma.Ser+Phone@BÜCHER.example ", "12345678");

        var event = KafkaTopics.awaitEvent(
                "enrollment-request",
                "enrollment.requested.v1",
                data -> data.get("reference").asText().equals(reference));

        assertThat(event.get("email").asText()).isEqualTo("uma.ser+phone@xn--bcher-kva.example");
    }

    @Test
    void requestsOfOneAddressShareADigestAsKey() {
        String reference = Portal.accepted("key@acme.example", "12345678");

        var record = KafkaTopics.awaitRecord(
                "enrollment-request",
                "enrollment.requested.v1",
                data -> data.get("reference").asText().equals(reference));

        assertThat(record.key()).isEqualTo(RequestKey.of("key@acme.example")).hasSize(64);
        assertThat(KafkaTopics.header(record, "ce_source")).isEqualTo("/selfenroll/enrollment-service");
    }

    static Stream<String> malformedAddresses() {
        return Stream.of(
                "",
                "   ",
                "user",
                "user@",
                "@acme.example",
                "a@b@acme.example",
                "a@b.com,c@d.com",
                "a@b.com;c@d.com",
                "a@b.com\r\nBcc:x@y.com",
                "a\u0000@b.com",
                "\"quoted user\"@acme.example",
                "\"a\\\"b\"@acme.example",
                "user(comment)@acme.example",
                "user@[127.0.0.1]",
                "@relay.example:user@acme.example",
                "=?utf-8?q?a=40b?=@acme.example",
                "us er@acme.example",
                "\u202Euser@acme.example",
                "usér@acme.example",
                ".user@acme.example",
                "us..er@acme.example",
                "user@acme..example",
                "user@-acme.example",
                "user@localhost",
                "x".repeat(65) + "@acme.example",
                "x".repeat(60) + "@" + ("y".repeat(60) + ".").repeat(4) + "example",
                "x".repeat(10_000) + "@acme.example");
    }

    @ParameterizedTest
    @MethodSource("malformedAddresses")
    void malformedAddressIsRefusedByName(String email) {
        Portal.post(Map.of("email", email, "pin", "12345678"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaa", "x"})
    void longestLocalPartIsAccepted(String start) {
        Portal.accepted(start + "x".repeat(64 - start.length()) + "@acme.example", "12345678");
    }

    static Stream<String> malformedPins() {
        return Stream.of(
                "",
                "        ",
                "1234567",
                "123456789",
                "1234567a",
                "' OR 1=1 --",
                "12345678'",
                "1234\n5678",
                "1234\u00005678",
                "+12345678",
                "1234.5678",
                "1".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("malformedPins")
    void malformedPinIsRefusedByName(String pin) {
        Portal.post(Map.of("email", "user@acme.example", "pin", pin))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem("pin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pin\":\"12345678\"}                                                       | email",
                "{\"email\":\"a@b.example\"}                                                   | pin",
                "{\"email\":null,\"pin\":\"12345678\"}                                         | email",
                "{\"email\":\"a@b.example\",\"pin\":null}                                      | pin",
                "{\"email\":[\"a@b.example\"],\"pin\":\"12345678\"}                            | email",
                "{\"email\":{\"a\":1},\"pin\":\"12345678\"}                                    | email",
                "{\"email\":\"a@b.example\",\"pin\":12345678}                                  | pin",
                "{\"email\":\"a@b.example\",\"pin\":true}                                      | pin",
                "{\"email\":\"a@b.example\",\"pin\":[\"12345678\"]}                            | pin",
                "{\"email\":\"a@b.example\",\"pin\":\"12345678\",\"siteId\":\"x\"}             | siteId",
                "{\"email\":\"a@b.example\",\"pin\":\"12345678\",\"locale\":\"x y\"}           | locale",
                "{\"email\":\"a@b.example\",\"pin\":\"12345678\",\"locale\":\"../../etc\"}     | locale",
                "{\"email\":\"a@b.example\",\"pin\":\"12345678\",\"locale\":7}                 | locale"
            })
    void wrongShapeIsRefusedByName(String json, String field) {
        Portal.post(json)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem(containsString(field)))
                .body(not(containsString("io.selfenroll")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"email\":\"a@b.example\",\"email\":\"c@d.example\",\"pin\":\"12345678\"}",
                "{\"email\":\"a@b.example\",\"pin\":\"12345678\"} {}"
            })
    void whatIsNoRequestAtAllIsRefused(String body) {
        Portal.post(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"));
    }

    @Test
    void oversizedBodyIsRefused() {
        Portal.post(Map.of("email", "user@acme.example", "pin", "1".repeat(100_000)))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void otherContentTypesAreRefused(String type) {
        given().contentType(type)
                .body("{\"email\":\"user@acme.example\",\"pin\":\"12345678\"}")
                .post(Portal.PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void getIsNoWayToSubmit() {
        given().queryParam("email", "user@acme.example")
                .queryParam("pin", "12345678")
                .get(Portal.PATH)
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void answersStayOutOfCaches() {
        Portal.submit("user@acme.example", "12345678")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
