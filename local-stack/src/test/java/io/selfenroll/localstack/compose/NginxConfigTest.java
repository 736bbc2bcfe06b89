package io.selfenroll.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docker/nginx.conf} in a real nginx, in front of small servers that stand for the services. */
@EnabledIf(
        value = "io.selfenroll.localstack.compose.Nginx#installed",
        disabledReason = "nginx is not installed here (Debian: nginx-light)")
class NginxConfigTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static EchoService enrollment;
    private static EchoService notification;
    private static EchoService admin;
    private static Nginx nginx;

    @BeforeAll
    static void start() throws IOException {
        page("portal/index.html", "portal");
        page("portal/enroll/index.html", "enroll");
        page("portal/index.ar.html", "portal in Arabic");
        page("portal/enroll/index.ar.html", "enroll in Arabic");
        page("portal/not-me/index.ar.html", "not me in Arabic");
        page("portal/not-me/index.html", "not me");
        page("portal/assets/portal-1a2b3c.js", "script");
        page("portal/away/index.html", "away");
        page("portal/away/index.ar.html", "away in Arabic");
        page("portal/missing/index.html", "missing");
        page("portal/missing/index.ar.html", "missing in Arabic");
        page("admin/index.html", "console");
        page("client/index.html", "client");
        page("client/sw.js", "worker");
        enrollment = EchoService.start("enrollment");
        notification = EchoService.start("notification");
        admin = EchoService.start("admin");
        nginx = Nginx.start(
                folder,
                Map.of(
                        "http://enrollment-service:8080", enrollment.url(),
                        "http://notification-service:8080", notification.url(),
                        "http://admin-service:8080", admin.url(),
                        // Nobody listens there: credential-service is away.
                        "http://credential-service:8080", "http://127.0.0.1:1"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        nginx.close();
        enrollment.close();
        notification.close();
        admin.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/enrollment/v1/sites/acme, enrollment",
        "/.well-known/selfenroll, enrollment",
        "/.well-known/security.txt, enrollment",
        "/.well-known/com.apple.remotemanagement?user-identifier=uma@acme.example, enrollment",
        "/EnrollmentServer/Discovery.svc, enrollment",
        "/api/notifications/v1/deliveries?state=SENT, notification",
        "/api/admin/v1/sites?q=a%20b%2Fc, admin"
    })
    void eachApiPathReachesItsServiceUnchanged(String path, String service) throws Exception {
        assertThat(get(path).body()).startsWith(service + "\n" + path + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/redemptions",
                "/q/health/ready",
                "/q/metrics",
                "/api",
                "/api/",
                "/api/unknown/v1",
                "/api/admins/v1",
                "/nothing",
                "/admin/assets/gone.js",
                "/assets/gone.js",
                "/admin/favicon.ico",
                "/client/gone",
                "/client/assets/gone.js",
                "/_problem/503"
            })
    void whatIsNotPublicIsNotFound(String path) throws Exception {
        assertProblem(get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enrollment/../../internal/v1/redemptions",
                "/api/credentials/..%2f..%2finternal/v1/redemptions",
                "/api/credentials/%2e%2E/%2e./internal/v1/redemptions",
                "/admin/..;/internal",
                "/api/admin/v1//sites",
                "/api/admin/v1/sites;a=b",
                "/api/admin/v1/..%5cinternal"
            })
    void pathsThatClimbAreRefused(String path) throws Exception {
        assertProblem(get(path), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/, portal",
        "/enroll, enroll",
        "/not-me, not me",
        "/enroll/acme, enroll",
        "/enroll/acme/, enroll",
        "/admin/, console",
        "/client/, client",
        "/admin/sites/018f3c5e/users, console"
    })
    void pagesAreServed(String path, String page) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/             | ar-EG,en;q=0.5 | portal in Arabic",
                "/?lang=ar     | en             | portal in Arabic",
                "/?lang=ar-EG  | en             | portal in Arabic",
                "/?lang=en     | ar             | portal",
                "/             | pl,ar;q=0.9    | portal",
                "/             | ../../x        | portal",
                "/?lang=../ar  | en             | portal",
                "/enroll/acme  | ar             | enroll in Arabic",
                "/not-me       | ar             | not me in Arabic",
                "/not-me/      | ar             | not me in Arabic",
                "/not-me/      | fi             | not me"
            })
    void aPageComesInTheLanguageThatTheAddressOrTheBrowserNames(String path, String preferences, String page)
            throws Exception {
        var answer =
                CLIENT.send(request(path).header("Accept-Language", preferences).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({"en, away", "ar-EG, away in Arabic", "pl, away"})
    void aBrowserThatPostsItsFormToAServiceThatIsAwayIsToldOnAPage(String language, String page) throws Exception {
        var answer = CLIENT.send(
                request("/api/enrollment/v1/requests/form")
                        .header("X-Hang-Up", "1")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofString("email=a"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"en, missing", "ar, missing in Arabic", "pl, missing"})
    void aBrowserIsToldOnAPageThatThereIsNone(String language, String page) throws Exception {
        var answer = CLIENT.send(
                request("/nothing")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body()).isEqualTo(page);
    }

    @Test
    void pagesCarryTheSecurityHeaders() throws Exception {
        var answer = get("/enroll/acme");

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self' 'sha256-a+/=' 'sha256-b'; "
                        + "style-src 'self' 'sha256-c'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void headersOfAServiceAreKeptAndNotDoubled() throws Exception {
        var answer = get("/api/enrollment/v1/sites/acme");

        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
    }

    @Test
    void assetsAreKeptForAYear() throws Exception {
        var answer = get("/assets/portal-1a2b3c.js");

        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void aServicesOwnProblemGoesThroughUntouched() throws Exception {
        var answer = get("/api/enrollment/v1/refused");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("enrollment\n");
    }

    @Test
    void aBodyOver64KilobytesIsRefused() throws Exception {
        assertProblem(post("/api/enrollment/v1/requests", 64 * 1024 + 1), 413, "too-large");
    }

    @Test
    void aBodyOf64KilobytesIsPassedOn() throws Exception {
        assertThat(post("/api/enrollment/v1/requests", 64 * 1024).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileForImportMayBeLarger() throws Exception {
        String imports = "/api/admin/v1/sites/0198/user-imports";

        assertThat(post(imports, 5 * 1024 * 1024).statusCode()).isEqualTo(200);
        assertProblem(post(imports, 5 * 1024 * 1024 + 1), 413, "too-large");
        assertProblem(post(imports + "/0199", 64 * 1024 + 1), 413, "too-large");
    }

    @Test
    void aServiceThatIsAwayIsUnavailableWithRetryAfter() throws Exception {
        var answer = get("/api/credentials/v1/credentials");

        assertProblem(answer, 503, "unavailable");
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
    }

    @Test
    void aPageCannotBePostedTo() throws Exception {
        var answer = post("/admin/", 1);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void theServiceSeesTheAddressThatTheLastProxyNamed() throws Exception {
        var answer = CLIENT.send(
                request("/api/enrollment/v1/requests")
                        .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).contains("for=[203.0.113.9]").contains("proto=https");
    }

    @Test
    void webClientAndItsServiceWorkerAreServedBelowOneAddress() throws Exception {
        assertThat(header(get("/client"), "Location")).isEqualTo("/client/");
        var worker = get("/client/sw.js");
        assertThat(worker.body()).isEqualTo("worker");
        assertThat(header(worker, "Content-Type")).startsWith("text/javascript");
        assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void theConsoleIsFoundWithoutItsSlash() throws Exception {
        var answer = get("/admin");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(header(answer, "Location")).isEqualTo("/admin/");
    }

    @Test
    void theProxySaysThatItIsUp() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void theAccessLogHasNoQuery() throws Exception {
        get("/api/admin/v1/users?q=someone@acme.example");

        // nginx writes the line of a request after the answer has gone.
        var log = await().until(
                        () -> Files.readString(folder.resolve("access.log")),
                        text -> text.contains("\"GET /api/admin/v1/users\""));
        assertThat(log).doesNotContain("someone@acme.example");
    }

    private static void page(String path, String text) throws IOException {
        Path file = folder.resolve("html").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(nginx.url() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, int bytes) throws Exception {
        return CLIENT.send(
                request(path).POST(BodyPublishers.ofByteArray(new byte[bytes])).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        var problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:selfenroll:problem:" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
    }
}
