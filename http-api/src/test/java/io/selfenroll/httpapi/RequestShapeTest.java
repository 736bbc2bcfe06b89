package io.selfenroll.httpapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service makes of requests that no honest client sends. */
@QuarkusTest
@QuarkusTestResource(TestTrust.class)
class RequestShapeTest {

    private static final int MANY = 30;
    private static final String HEAD =
            "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String HALF_A_BODY = HEAD + "Content-Length: 40000\r\n\r\n{\"name\":\"" + "a".repeat(20_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/echo/admin;x",
                "/api/echo/admin%3Bx",
                "/api/echo%2Fadmin",
                "/api/echo%2fadmin",
                "/api//echo/admin",
                "//api/echo/admin",
                "/api/echo%5Cadmin",
                "/api/x/..;/echo/admin",
                "/api/x/../echo/admin",
                "/api/x/%2e%2e/echo/admin",
                "/api/x/.%2E/echo/admin",
                "/api/./echo/admin",
                "/api/echo/admin%00",
                "/api/echo/admin/.."
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) throws IOException {
        assertThat(RawCall.get(path))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "urn:selfenroll:problem:invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"3900,404", "4200,414", "15000,414"})
    void anAddressMayBeFourThousandCharactersLong(int length, int status) throws IOException {
        assertThat(RawCall.get("/api/nothing?q=" + "a".repeat(length)))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json", "nosniff");
    }

    @ParameterizedTest
    @CsvSource({"15000,404", "17000,431", "30000,431"})
    void headersMayHaveSixteenKilobytes(int length, int status) throws IOException {
        assertThat(RawCall.get("/api/nothing", "X-Large: " + "a".repeat(length)))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json", "nosniff");
    }

    /** What is no request at all, or is larger than what is read, gets no answer but the status. */
    @ParameterizedTest
    @CsvSource({"0,100000,431", "100000,0,414"})
    void largerHeadsAreNotRead(int address, int header, int status) throws IOException {
        assertThat(RawCall.get("/" + "a".repeat(address), "X-Large: " + "a".repeat(header)))
                .contains(" " + status + " ")
                .doesNotContain("Exception");
        assertThat(RawCall.get("/api/echo\\admin")).contains(" 400 ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "identity, gzip", "x"})
    void aPackedBodyIsNotUnpacked(String encoding) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"name\":\"a\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        given().header("Content-Encoding", encoding)
                .header("Content-Type", "application/json")
                .body(bytes.toByteArray())
                .post("/api/echo")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("identity"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:unsupported-media-type"));
    }

    @Test
    void deepJsonIsRefusedLikeAnyOtherThatDoesNotFit() throws IOException {
        for (String deep : List.of(
                "[".repeat(30_000),
                "{\"name\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                "{\"name\":\"a\",\"tags\":" + "[".repeat(900) + "]".repeat(900) + "}",
                "{\"name\":\"a\",\"inner\":" + "{\"count\":".repeat(5000) + "1" + "}".repeat(5000) + "}")) {
            try (RawCall call = new RawCall()) {
                String head = HEAD + "Connection: close\r\nContent-Length: " + deep.length() + "\r\n\r\n";
                assertThat(call.send(head + deep).answer())
                        .startsWith("HTTP/1.1 400 ")
                        .contains("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/nothing", "/api/echo/broken", "/api/echo/admin", "/api/echo/page", "/nothing", "/q/x"})
    void everyAnswerCarriesTheHeaders(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; frame-ancestors 'none'; base-uri"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void anEndpointMaySayHowLongItsAnswerIsKept() {
        assertThat(given().get("/api/echo/kept").headers().getValues("Cache-Control"))
                .containsExactly("public, max-age=60");
    }

    @Test
    void behindTlsBrowsersAreToldToComeEncryptedOnly() throws IOException {
        assertThat(RawCall.get("/api/nothing", "X-Forwarded-Proto: https"))
                .containsIgnoringCase("strict-transport-security: max-age=63072000; includeSubDomains");
        assertThat(RawCall.get("/api/nothing")).doesNotContainIgnoringCase("strict-transport-security");
    }

    @Test
    void thereIsNoHttp2() throws IOException {
        String upgraded = RawCall.get(
                "/api/nothing",
                "Upgrade: h2c",
                "Connection: Upgrade, HTTP2-Settings",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA");
        assertThat(upgraded).startsWith("HTTP/1.1 404 ");
        try (RawCall prior = new RawCall()) {
            // In the text of HTTP/1, not in frames.
            assertThat(prior.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").answer()).startsWith("HTTP/");
        }
    }

    /** The other method would be let in: GET does not change anything, and needs less of a role. */
    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aMethodIsNotOverridden(String header) {
        given().header(header, "POST").get("/api/echo").then().statusCode(405);
        given().header(header, "GET")
                .header("Content-Type", "application/json")
                .body("{\"name\":\"a\"}")
                .post("/api/echo/missing")
                .then()
                .statusCode(405);
        given().queryParam("_method", "POST").get("/api/echo").then().statusCode(405);
    }

    @Test
    void whoeverAsksFirstIsToldToSendTheBody() throws IOException {
        try (RawCall call = new RawCall()) {
            call.send(HEAD + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 12\r\n\r\n");
            assertThat(call.begins("HTTP/1.1 100 Continue\r\n\r\n")).isTrue();
            assertThat(call.send("{\"name\":\"a\"}").answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoeverSendsSlowlyKeepsNobodyWaitingAndIsCutOff() throws Exception {
        List<RawCall> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(new RawCall().send(HALF_A_BODY));
            }
            assertThat(RestAssured.given()
                            .header("Content-Type", "application/json")
                            .body("{\"name\":\"a\"}")
                            .post("/api/echo")
                            .statusCode())
                    .isEqualTo(200);
            for (RawCall call : slow) {
                call.send("a");
            }
            for (RawCall call : slow) {
                assertThat(call.answer())
                        .startsWith("HTTP/1.1 408 ")
                        .contains("application/problem+json", "urn:selfenroll:problem:request-timeout");
            }
        } finally {
            for (RawCall call : slow) {
                call.close();
            }
        }
    }
}
