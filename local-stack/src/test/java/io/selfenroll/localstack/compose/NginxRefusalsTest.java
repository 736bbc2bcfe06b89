package io.selfenroll.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.selfenroll.localstack.http.RawHttp;
import io.selfenroll.localstack.http.Refusals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docker/nginx.conf against requests that no honest client sends. */
@EnabledIf("io.selfenroll.localstack.compose.Nginx#installed")
class NginxRefusalsTest {

    @TempDir
    static Path folder;

    private static EchoService service;
    private static Nginx nginx;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        Path page = folder.resolve("html/portal/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "portal");
        Files.writeString(
                Files.createDirectories(folder.resolve("html/portal/assets")).resolve("a.js"), "script");
        service = EchoService.start("service");
        nginx = Nginx.start(
                folder,
                Map.of(
                        "http://enrollment-service:8080", service.url(),
                        "http://credential-service:8080", service.url(),
                        "http://notification-service:8080", service.url(),
                        "http://admin-service:8080", service.url(),
                        "client_header_timeout 10s;", "client_header_timeout 1s;",
                        "client_body_timeout 10s;", "client_body_timeout 1s;",
                        // Whoever calls from 127.0.0.2 is then a stranger.
                        "127.0.0.0/8", "127.0.0.1/32"));
        port = Integer.parseInt(nginx.url().substring(nginx.url().lastIndexOf(':') + 1));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        nginx.close();
        service.close();
    }

    static Stream<String> oddPaths() {
        return Refusals.oddPaths();
    }

    @ParameterizedTest
    @MethodSource("oddPaths")
    void aPathThatCouldBeReadInTwoWaysReachesNoService(String path) throws IOException {
        Refusals.assertProblem(RawHttp.get(port, path), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/a.js", "/assets/no.js", "/admin", "/healthz", "/api/nothing", "/internal/v1/x"})
    void everyAnswerOfItsOwnCarriesTheHeaders(String path) throws IOException {
        Refusals.assertHeaders(RawHttp.get(port, path));
        Refusals.assertHeaders(RawHttp.get(port, path, "Accept: text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/a.js", "/nothing", "/admin", "/api/nothing", "/api/admin/v1/sites"})
    void behindTlsBrowsersAreToldToComeEncryptedOnly(String path) throws IOException {
        assertThat(RawHttp.get(port, path, "X-Forwarded-Proto: https"))
                .containsOnlyOnce("Strict-Transport-Security: max-age=63072000; includeSubDomains");
        assertThat(RawHttp.get(port, path)).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void aStrangersWordOfTlsAndOfHisAddressIsNotBelieved() throws IOException {
        try (RawHttp stranger = RawHttp.connect("127.0.0.2", port)) {
            assertThat(stranger.send("GET /api/admin/v1/sites HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "X-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9\r\n"
                                    + "Forwarded: for=203.0.113.9;proto=https\r\n\r\n")
                            .answer())
                    .contains("for=[127.0.0.2]", "proto=http", "forwarded=null")
                    .doesNotContain("proto=https", "Strict-Transport-Security");
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip", "br", "deflate", "GZIP"})
    void aPackedBodyReachesNoService(String encoding) throws IOException {
        String answer = RawHttp.get(port, "/api/enrollment/v1/requests", "Content-Encoding: " + encoding);

        Refusals.assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer).contains("Accept-Encoding: identity");
    }

    @Test
    void longAddressesAndLargeHeadersAreProblems() throws IOException {
        Refusals.assertProblem(RawHttp.get(port, "/api/" + "a".repeat(9000)), 414, "address-too-long");
        Refusals.assertProblem(RawHttp.get(port, "/", "X-Large: " + "a".repeat(9000)), 431, "headers-too-large");
    }

    @Test
    void whoeverSendsSlowlyKeepsNobodyWaitingAndIsCutOff() throws IOException {
        Refusals.assertSlowCallersAreCutOff(port, "/api/enrollment/v1/requests");
    }

    @Test
    void thereIsNoHttp2WithoutTls() throws IOException {
        try (RawHttp prior = RawHttp.connect(port)) {
            assertThat(prior.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").answer()).contains(" 400 ");
        }
    }
}
