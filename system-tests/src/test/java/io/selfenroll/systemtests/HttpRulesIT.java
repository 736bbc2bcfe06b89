package io.selfenroll.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.fuzz.Operation;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every route: those of the OpenAPI files and the files of the web apps, so new ones are tried, too. */
@ExtendWith(StackExtension.class)
class HttpRulesIT {

    private static final Path WEB_APPS = Path.of("../web-ui/dist");
    private static final Map<String, Pattern> HEADERS = Map.of(
            "X-Content-Type-Options", Pattern.compile("nosniff"),
            "Referrer-Policy", Pattern.compile("no-referrer"),
            "Cross-Origin-Opener-Policy", Pattern.compile("same-origin"),
            "Content-Security-Policy",
                    Pattern.compile("(?=.*default-src 'none')(?=.*frame-ancestors 'none')(?=.*base-uri 'none')"
                            + "(?!.*unsafe-).*"));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Administrator administrator;
    private static Site site;

    static Stream<Operation> operations() {
        return Stream.of("enrollment-service", "credential-service", "notification-service", "admin-service")
                .flatMap(service -> Operation.of(service).stream());
    }

    /** What a person may do and a page of another site could have done. */
    static Stream<Operation> changesByAPerson() {
        return operationsWithARole()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> operation.roles().stream().anyMatch(HttpRulesIT::ofAPerson));
    }

    /** What cannot be read where it can be changed. */
    static Stream<Operation> changesOfWhatHasNoReading() {
        Set<String> read = operations()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> shape(operation.path()))
                .collect(Collectors.toSet());
        return operations().filter(operation -> !read.contains(shape(operation.path())));
    }

    static Stream<Operation> operationsWithARole() {
        return operations().filter(operation -> !operation.roles().isEmpty());
    }

    /** Paths of the files, and of what is no file. */
    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEB_APPS)) {
            List<String> pages = new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(file -> "/" + WEB_APPS.relativize(file).toString().replaceFirst("^portal/", ""))
                    .toList());
            pages.addAll(
                    List.of("/", "/enroll", "/enroll/acme", "/not-me", "/admin", "/admin/", "/admin/sites", "/client"));
            pages.addAll(List.of("/client/", "/healthz", "/nothing", "/internal/v1/x", "/q/health", "/api", "/api/x"));
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyAnswerOfAnApiCarriesTheHeadersAndIsNotStored(Operation operation, RunningStack stack) {
        for (String address : addresses(operation, stack)) {
            for (String method : List.of(operation.method(), "PATCH", "OPTIONS")) {
                HttpResponse<String> answer = call(method, address + path(operation), List.of(), "");

                assertHeaders(answer);
                if (!operation.path().endsWith("/logo") && answer.statusCode() != 303) {
                    assertThat(answer.headers().allValues("Cache-Control"))
                            .as(answer.request() + " Cache-Control")
                            .singleElement()
                            .asString()
                            .matches("no-store|public, max-age=\\d+");
                }
            }
        }
    }

    @Test
    void everyPageCarriesTheHeaders(RunningStack stack) throws IOException {
        for (String page : pages().toList()) {
            for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
                assertHeaders(call(method, stack.url() + page, List.of(), ""));
            }
        }
    }

    /** With the id of a real site, so that who gets past sees more than that there is nothing. */
    @ParameterizedTest
    @MethodSource("operationsWithARole")
    void noWayToWriteAPathLetsAStrangerIn(Operation operation, RunningStack stack) {
        String path =
                path(operation).replaceFirst("(?<=/sites/)[^/]+", site(stack).id());
        for (String odd : waysToWrite(path)) {
            for (String address : addresses(operation, stack)) {
                HttpResponse<String> answer = call(
                        operation.method(),
                        address + odd,
                        List.of("X-Original-URL", path, "X-Rewrite-URL", path),
                        operation.method().equals("GET") ? "" : "{}");

                assertThat(answer.statusCode()).as(answer.request() + "").isIn(400, 401, 403, 404, 405, 415);
                // A resource says what there is none of.
                assertThat(answer.body().replace("There is nothing at this address.", ""))
                        .doesNotContain("There is no");
            }
        }
        if (path.startsWith("/internal")) {
            assertThat(call(operation.method(), stack.url() + path, List.of(), "")
                            .statusCode())
                    .isIn(404, 405);
        }
    }

    private static List<String> waysToWrite(String path) {
        int last = path.lastIndexOf('/');
        String parent = path.substring(0, last);
        String name = path.substring(last + 1);
        return List.of(
                path,
                path + ";x",
                path + "%3Bx=y",
                path + "/",
                path + "%2F",
                path + "%00",
                path + ".json",
                parent + "%2F" + name,
                parent + "//" + name,
                parent + "%5C" + name,
                parent + "/x/..;/" + name,
                parent + "/x/../" + name,
                parent + "/%2e%2e" + path,
                "/." + path,
                "//" + path.substring(1),
                path.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("changesByAPerson")
    void aPageOfAnotherSiteChangesNothing(Operation operation, RunningStack stack) {
        String cookie = "__Host-selfenroll-session=" + administrator(stack).session();
        for (List<String> from : List.of(
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.of("Origin", stack.url() + ".evil.example"),
                List.of("Origin", stack.url(), "Sec-Fetch-Site", "cross-site"),
                List.of("Origin", stack.url(), "Sec-Fetch-Site", "same-site"),
                List.of("Sec-Fetch-Site", "none"),
                List.<String>of())) {
            List<String> headers = new ArrayList<>(from);
            headers.addAll(List.of("Cookie", cookie, "Content-Type", operation.bodyType("application/json")));

            HttpResponse<String> answer = call(operation.method(), stack.url() + path(operation), headers, "{}");

            assertThat(answer.statusCode()).as(answer.request() + " " + from).isEqualTo(403);
            assertThat(answer.body()).contains("urn:selfenroll:problem:cross-site");
        }
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            List<String> headers = List.of("Cookie", cookie, "Content-Type", type);

            assertThat(call(operation.method(), stack.url() + path(operation), headers, "{}")
                            .statusCode())
                    .as(operation + " " + type)
                    .isIn(403, 415);
        }
    }

    @ParameterizedTest
    @MethodSource("changesOfWhatHasNoReading")
    void readingInsteadOfChangingChangesNothing(Operation operation, RunningStack stack) {
        List<String> headers = List.of(
                "Cookie", "__Host-selfenroll-session=" + administrator(stack).session(),
                "Origin", stack.url(),
                "X-HTTP-Method-Override", operation.method(),
                "X-HTTP-Method", operation.method(),
                "X-Method-Override", operation.method());

        HttpResponse<String> answer =
                call("GET", stack.url() + path(operation) + "?_method=" + operation.method(), headers, "");

        assertThat(answer.statusCode()).as(operation.toString()).isIn(404, 405);
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/dev-ui",
        "/q/dev",
        "/q/arc",
        "/q/info"
    })
    void whatIsForOperatorsIsNotThereFromOutside(String path, RunningStack stack) {
        assertThat(given().get(stack.url() + path).statusCode()).isEqualTo(404);
        if (path.matches("/q/(dev|arc|swagger|info).*")) {
            operations()
                    .map(Operation::service)
                    .distinct()
                    .forEach(service -> assertThat(given().get(stack.serviceUrl(service) + path)
                                    .statusCode())
                            .as(service)
                            .isEqualTo(404));
        }
    }

    /** Sent past the proxy, which would take the headers away: the service itself does not go by them either. */
    @Test
    void linksInMailsDoNotGoByWhatARequestSaysOfItsHost(RunningStack stack) {
        Site site = site(stack);
        Map<User, String> asked = new LinkedHashMap<>();
        for (String header :
                List.of("Host", "X-Forwarded-Host", "Forwarded", "X-Forwarded-Prefix", "X-Original-Host")) {
            User user = stack.user(site);
            administrator(stack).addUser(site, user.email());
            given().header(header, header.equals("Forwarded") ? "host=evil.example;proto=https" : "evil.example")
                    .contentType(ContentType.JSON)
                    .body(Map.of("email", user.email(), "pin", site.pin(), "locale", "en"))
                    .post(stack.serviceUrl("enrollment-service") + "/api/enrollment/v1/requests")
                    .then()
                    .statusCode(202);
            asked.put(user, header);
        }

        asked.forEach((user, header) -> {
            var mail = user.awaitMail(1);

            assertThat(mail.enrollLink()).as(header).startsWith(stack.url() + "/");
            assertThat(mail.text() + mail.html() + mail.headers()).as(header).doesNotContain("evil.example");
        });
    }

    /** Signed in once: nothing here gets far enough to end the session. */
    private static Administrator administrator(RunningStack stack) {
        if (administrator == null) {
            administrator = stack.administrator();
        }
        return administrator;
    }

    private static Site site(RunningStack stack) {
        if (site == null) {
            site = administrator(stack).createSite();
        }
        return site;
    }

    private static boolean ofAPerson(String role) {
        return !role.equals("device") && !role.equals("service");
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static String path(Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static List<String> addresses(Operation operation, RunningStack stack) {
        return List.of(stack.url(), stack.serviceUrl(operation.service()));
    }

    /** @param headers names and values in turn */
    private static HttpResponse<String> call(String method, String uri, List<String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(30));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.request() + "").isLessThan(500);
        HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(answer.request() + " " + answer.statusCode() + " " + name)
                .singleElement()
                .asString()
                .matches(value));
    }
}
