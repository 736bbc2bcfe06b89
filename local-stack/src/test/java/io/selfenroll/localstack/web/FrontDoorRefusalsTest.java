package io.selfenroll.localstack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import io.selfenroll.localstack.http.RawHttp;
import io.selfenroll.localstack.http.Refusals;
import io.selfenroll.localstack.mail.MailStore;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.service.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The local stack's front door against requests that no honest client sends. */
class FrontDoorRefusalsTest {

    @TempDir
    static Path folder;

    private static final AtomicInteger REACHED = new AtomicInteger();
    private static final int PORT = FreePort.find();
    private static HttpServer service;
    private static FrontDoor door;

    @BeforeAll
    static void open() throws IOException {
        Path page = folder.resolve("web/portal/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "portal");
        Files.writeString(folder.resolve("web/inline.map"), "");
        Path missing = folder.resolve("web/portal/missing/index.html");
        Files.createDirectories(missing.getParent());
        Files.writeString(missing, "missing");
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", exchange -> {
            REACHED.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        service.start();
        door = new FrontDoor(
                PORT,
                new FrontDoor.Rooms(
                        folder.resolve("web"),
                        folder.resolve("docs"),
                        Arrays.stream(Service.values())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        any -> List.of(service.getAddress().getPort()))),
                        new MailStore(folder.resolve("mail"), 10),
                        List::of),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    @AfterAll
    static void close() {
        door.close();
        service.stop(0);
    }

    static Stream<String> oddPaths() {
        return Refusals.oddPaths();
    }

    @ParameterizedTest
    @MethodSource("oddPaths")
    void aPathThatCouldBeReadInTwoWaysReachesNoService(String path) throws IOException {
        int before = REACHED.get();

        Refusals.assertProblem(RawHttp.get(PORT, path), 400, "invalid-request");
        assertThat(REACHED).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/admin",
                "/healthz",
                "/inbox",
                "/inbox/",
                "/inbox/api/messages",
                "/inbox/inbox.js",
                "/inbox/api/messages/1/html",
                "/api-docs",
                "/api-docs/no.yaml",
                "/api/nothing",
                "/internal/v1/x",
                "/q/health",
                "/api/admin/v1/sites"
            })
    void everyAnswerCarriesTheHeaders(String path) throws IOException {
        Refusals.assertHeaders(RawHttp.get(PORT, path));
        Refusals.assertHeaders(RawHttp.get(PORT, path, "Accept: text/html"));
    }

    /** There is no TLS in front of it, whoever says so. */
    @Test
    void browsersAreNeverToldToComeEncryptedOnly() throws IOException {
        assertThat(RawHttp.get(PORT, "/", "X-Forwarded-Proto: https")).doesNotContainIgnoringCase("strict-transport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip"})
    void aPackedBodyReachesNoService(String encoding) throws IOException {
        int before = REACHED.get();

        String answer = RawHttp.get(PORT, "/api/enrollment/v1/requests", "Content-Encoding: " + encoding);

        Refusals.assertProblem(answer, 415, "unsupported-media-type");
        assertThat(REACHED).hasValue(before);
    }

    @Test
    void longAddressesAndLargeHeadersAndBodiesAreProblems() throws IOException {
        Refusals.assertProblem(RawHttp.get(PORT, "/api/" + "a".repeat(5000)), 414, "address-too-long");
        Refusals.assertProblem(RawHttp.get(PORT, "/" + "a".repeat(50_000)), 414, "address-too-long");
        Refusals.assertProblem(RawHttp.get(PORT, "/", "X-Large: " + "a".repeat(20_000)), 431, "headers-too-large");
        Refusals.assertProblem(RawHttp.get(PORT, "/", "Content-Length: 6000000"), 413, "too-large");
        Refusals.assertProblem(RawHttp.get(PORT, "/", "no header"), 400, "invalid-request");
    }

    @Test
    void whoeverSendsSlowlyKeepsNobodyWaitingAndIsCutOff() throws IOException {
        Refusals.assertSlowCallersAreCutOff(PORT, "/api/enrollment/v1/requests");
    }

    @Test
    void thereIsNoHttp2WithoutTls() throws IOException {
        try (RawHttp prior = RawHttp.connect(PORT)) {
            assertThat(prior.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").answer()).startsWith("HTTP/");
        }
    }
}
