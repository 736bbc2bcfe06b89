package io.selfenroll.localstack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;
import io.selfenroll.localstack.mail.MailStore;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.service.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePort.find();
    private final List<String> missing = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private FrontDoor door;
    private MailStore mails;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        service.createContext("/", exchange -> {
            String seen = exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().entrySet().stream()
                            .map(header -> header.getKey().toLowerCase(java.util.Locale.ROOT) + ": "
                                    + String.join(",", header.getValue()))
                            .sorted()
                            .collect(Collectors.joining("\n"))
                    + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = seen.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        write("web/portal/index.html", "portal");
        write("web/portal/assets/app-1a2b.js", "script");
        write("web/portal/enroll/index.html", "enroll");
        write("web/portal/index.en.html", "portal");
        write("web/portal/index.ar.html", "portal in Arabic");
        write("web/portal/enroll/index.ar.html", "enroll in Arabic");
        write("web/portal/not-me/index.html", "not me");
        write("web/portal/away/index.html", "away");
        write("web/portal/away/index.ar.html", "away in Arabic");
        write("web/portal/missing/index.html", "missing");
        write("web/portal/missing/index.ar.html", "missing in Arabic");
        write("web/inline.map", "script \"'sha256-a+/=' 'sha256-b'\";\nstyle \"'sha256-c'\";\n");
        write("web/admin/index.html", "console");
        write("web/client/index.html", "client");
        write("web/client/sw.js", "worker");
        write("web/client/assets/app-5e6f.js", "script");
        write("web/admin/assets/app-3c4d.css", "style");
        write("docs/openapi/admin-service.yaml", "openapi: 3.1.0");
        write("docs/secret.yaml", "no");
        mails = new MailStore(directory.resolve("mail"), 100);
        int dead = FreePort.find();
        door = new FrontDoor(
                port,
                new FrontDoor.Rooms(
                        directory.resolve("web"),
                        directory.resolve("docs"),
                        Map.of(
                                Service.ENROLLMENT,
                                List.of(service.getAddress().getPort()),
                                Service.CREDENTIAL,
                                List.of(dead),
                                Service.NOTIFICATION,
                                List.of(dead, service.getAddress().getPort()),
                                Service.ADMIN,
                                List.of(service.getAddress().getPort())),
                        mails,
                        () -> missing));
    }

    @AfterEach
    void close() {
        door.close();
        service.stop(0);
    }

    private void write(String path, String content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void aCallReachesItsServiceWithTheCallersTrueAddress() throws Exception {
        HttpResponse<String> response = http.send(
                request("/api/enrollment/v1/requests?x=1")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .header("Forwarded", "for=6.6.6.6")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Real-IP", "6.6.6.6")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .startsWith("POST /api/enrollment/v1/requests?x=1\n")
                .contains("\nx-forwarded-for: 127.0.0.1\n", "\nx-forwarded-host: localhost:" + port + "\n")
                .contains("\nx-forwarded-proto: http\n")
                .doesNotContain("6.6.6.6", "evil.example", "\nforwarded:")
                .endsWith("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/selfenroll",
                "/.well-known/security.txt",
                "/.well-known/com.apple.remotemanagement?user-identifier=uma%40acme.example",
                "/EnrollmentServer/Discovery.svc"
            })
    void discoveryReachesEnrollmentService(String path) throws Exception {
        var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).startsWith("GET " + path + "\n");
    }

    @Test
    void aServiceThatIsAwayIsAProblemWithRetryAfter() throws Exception {
        HttpResponse<String> response = get("/api/credentials/v1/credentials");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("urn:selfenroll:problem:unavailable");
    }

    @Test
    void anInstanceThatRefusesConnectionsIsPassedOver() throws Exception {
        for (int call = 0; call < 20; call++) {
            HttpResponse<String> response = http.send(
                    request("/api/notifications/v1/deliveries")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(202);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/redemptions",
                "/q/health",
                "/q/metrics",
                "/nothing",
                "/admin/assets/no.js",
                "/client/no",
                "/client/assets/no.js"
            })
    void whatIsNotPublicIsNotThere(String path) throws Exception {
        HttpResponse<String> page = http.send(
                request(path).header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> problem = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.body()).contains("urn:selfenroll:problem:not-found");
    }

    @Test
    void anUnknownApiIsAProblem() throws Exception {
        HttpResponse<String> response = get("/api/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enrollment/../../internal/v1/redemptions",
                "/api/enrollment/%2e%2e/%2e%2e/internal",
                "/api/enrollment/..%2f..%2finternal",
                "/api/enrollment/x;/../q/health",
                "/api/enrollment//internal",
                "/api/enrollment/\\internal"
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ");
    }

    @Test
    void aForeignHostNameGetsNothing() throws IOException {
        assertThat(raw("GET /inbox/api/messages HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                .contains(" 421 ");
    }

    @Test
    void pagesMayLoadAndCallOurOwnOriginOnly() throws Exception {
        HttpResponse<String> response = get("/");

        assertThat(response.body()).isEqualTo("portal");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .contains("script-src 'self' 'sha256-a+/=' 'sha256-b';", "style-src 'self' 'sha256-c';")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void assetsAreKeptForeverBecauseTheirNamesChange() throws Exception {
        HttpResponse<String> response = get("/assets/app-1a2b.js");

        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(response, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void eachAppAnswersForItsOwnPaths() throws Exception {
        assertThat(get("/enroll").body()).isEqualTo("enroll");
        assertThat(get("/enroll/acme").body()).isEqualTo("enroll");
        assertThat(get("/not-me").body()).isEqualTo("not me");
        assertThat(get("/admin/").body()).isEqualTo("console");
        assertThat(get("/admin/sites/1/users").body()).isEqualTo("console");
        assertThat(header(get("/admin"), "Location")).isEqualTo("/admin/");
    }

    /** A service worker rules what lies below its own address, and has to be looked for anew each time. */
    @Test
    void webClientAndItsServiceWorkerAreServedBelowOneAddress() throws Exception {
        assertThat(get("/client/").body()).isEqualTo("client");
        assertThat(header(get("/client"), "Location")).isEqualTo("/client/");
        assertThat(get("/client/sw.js").body()).isEqualTo("worker");
        assertThat(header(get("/client/sw.js"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/client/sw.js"), "Content-Type")).startsWith("text/javascript");
        assertThat(header(get("/client/assets/app-5e6f.js"), "Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/             | ar-EG,en;q=0.5 | portal in Arabic",
                "/             | AR             | portal in Arabic",
                "/?lang=ar     | en             | portal in Arabic",
                "/?lang=en     | ar             | portal",
                "/             | pl,ar;q=0.9    | portal",
                "/             | ../../x        | portal",
                "/?lang=../ar  | en             | portal",
                "/enroll/acme  | ar             | enroll in Arabic"
            })
    void aPageComesInTheLanguageThatTheAddressOrTheBrowserNames(String path, String preferences, String page)
            throws Exception {
        HttpResponse<String> response = http.send(
                request(path).header("Accept-Language", preferences).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo(page);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({"en, away", "ar-EG, away in Arabic", "pl, away"})
    void aBrowserThatPostsItsFormToAServiceThatIsAwayIsToldOnAPage(String language, String page) throws Exception {
        service.stop(0);
        HttpResponse<String> response = http.send(
                request("/api/enrollment/v1/requests/form")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", language)
                        .POST(HttpRequest.BodyPublishers.ofString("email=a"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(response.body()).isEqualTo(page);
    }

    @Test
    void pagesCannotBePostedTo() throws Exception {
        HttpResponse<String> response = http.send(
                request("/").POST(HttpRequest.BodyPublishers.ofString("x")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void headHasNoBody() throws Exception {
        HttpResponse<String> response = http.send(
                request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("6");
    }

    @Test
    void healthNamesWhatIsMissing() throws Exception {
        missing.add("kafka");
        HttpResponse<String> starting = get("/healthz");
        missing.clear();

        assertThat(starting.statusCode()).isEqualTo(503);
        assertThat(starting.body()).isEqualTo("{\"status\":\"not-ready\",\"missing\":[\"kafka\"]}");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void theInboxListsMailsOfOneRecipient() throws Exception {
        mails.add("user@acme.example", mail("<p>Hi <script>alert(1)</script></p>"));
        mails.add("other@acme.example", mail("x"));

        HttpResponse<String> list = get("/inbox/api/messages?to=user%40acme.example");

        assertThat(header(list, "Content-Type")).isEqualTo("application/json");
        assertThat(list.body())
                .startsWith("[{\"id\":\"1\",\"from\":\"no-reply@selfenroll.example\",\"to\":\"user@acme.example\","
                        + "\"subject\":\"Hello\",\"date\":\"2026-01-15T09:30:00Z\"")
                .contains("\"html\":\"<p>Hi", "\"headers\":{")
                .doesNotContain("other@acme.example");
        assertThat(get("/inbox/").body()).contains("<title>Inbox");
    }

    @Test
    void aMailsHtmlIsShownInASandbox() throws Exception {
        mails.add("user@acme.example", mail("<p>Hi</p>"));

        HttpResponse<String> html = get("/inbox/api/messages/1/html");

        assertThat(html.body()).endsWith("<p>Hi</p>");
        assertThat(header(html, "Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox allow-popups")
                .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
        assertThat(get("/inbox/api/messages/2/html").statusCode()).isEqualTo(404);
    }

    @Test
    void theStoredContractsAreServedAndNothingElse() throws Exception {
        assertThat(get("/api-docs/").body()).contains("/api-docs/admin-service.yaml");
        assertThat(get("/api-docs/admin-service.yaml").body()).isEqualTo("openapi: 3.1.0");
        assertThat(get("/api-docs/secret.yaml").statusCode()).isEqualTo(404);
    }

    private static byte[] mail(String html) {
        return ("From: no-reply@selfenroll.example\r\nTo: user@acme.example\r\nSubject: Hello\r\n"
                        + "Date: Thu, 15 Jan 2026 09:30:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        + html)
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
