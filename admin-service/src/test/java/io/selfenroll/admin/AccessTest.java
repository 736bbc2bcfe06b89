package io.selfenroll.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint, by role and by site. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final String SITE = "/sites/{site}";
    private static final String USER = "/sites/{site}/users/{user}";
    private static final String ADMIN = "/admins/{admin}";
    private static final String ADMIN_CHANGE =
            "{\"name\":\"X\",\"role\":\"READER\",\"sites\":[],\"status\":\"ACTIVE\",\"language\":null}";
    private static final String TEMPLATE = "/sites/{site}/templates/{kind}/{language}";
    private static final String WEBHOOK = "/sites/{site}/webhooks/{webhook}";
    private static final String NEW_WEBHOOK = "{\"name\":\"A\",\"url\":\"https://hook.invalid/\"}";
    private static final String WEBHOOK_CHANGE =
            "{\"name\":\"A\",\"url\":\"https://hook.invalid/\",\"status\":\"ACTIVE\"}";
    private static final String CHANGE = """
            {"name":"X","status":"ACTIVE","languages":["en"],"defaultLanguage":"en","credentialLifeMinutes":60,
             "clients":[],"termsText":null}""";
    private static final String NEW_USER = "{\"email\":\"access@acme.example\",\"firstName\":\"A\",\"lastName\":\"B\"}";
    private static final String USER_CHANGE =
            "{\"email\":\"access@acme.example\",\"firstName\":\"A\",\"lastName\":\"B\",\"status\":\"ACTIVE\"}";
    private static final String USERS_CHANGE =
            "{\"userIds\":[\"01989f2e-0000-7000-8000-000000000001\"],\"status\":\"DISABLED\"}";
    private static final String NEW_IDENTIFIER = "{\"email\":\"nobody@acme.example\",\"identifier\":\"ABC123\"}";
    private static final String FILE = "email,firstName,lastName\numa@acme.example,Uma,Ser\n";
    private static final String IMPORT =
            "{\"delimiter\":\"comma\",\"charset\":\"utf-8\",\"header\":true,\"onExisting\":\"SKIP\"}";
    private static final String TEXT =
            "{\"subject\":\"Hi\",\"body\":\"{{userName}}\\n\\n{{password}}\\n\\n{{enrollUrl}}\"}";

    /** @param least the lowest role that may; null when no sign-in is needed */
    record Endpoint(String method, String path, AdminRole least, String body) {

        boolean ofASite() {
            return path.startsWith(SITE);
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("POST", "/session", null, "{}"),
            new Endpoint("GET", "/session", AdminRole.READER, null),
            new Endpoint("DELETE", "/session", AdminRole.READER, null),
            new Endpoint("PUT", "/session/password", AdminRole.READER, "{}"),
            new Endpoint("PUT", "/session/profile", AdminRole.READER, "{}"),
            new Endpoint("POST", "/session/second-factor", AdminRole.READER, "{}"),
            new Endpoint("PUT", "/session/second-factor", AdminRole.READER, "{}"),
            new Endpoint("DELETE", "/session/second-factor", AdminRole.READER, "{}"),
            new Endpoint("GET", "/sessions", AdminRole.READER, null),
            new Endpoint("DELETE", "/sessions", AdminRole.READER, null),
            new Endpoint("DELETE", "/sessions/{session}", AdminRole.READER, null),
            new Endpoint("POST", "/invitations/lookup", null, "{}"),
            new Endpoint("POST", "/invitations/acceptance", null, "{}"),
            new Endpoint("POST", "/password-resets", null, "{}"),
            new Endpoint("POST", "/password-resets/acceptance", null, "{}"),
            new Endpoint("GET", "/admins", AdminRole.ADMINISTRATOR, null),
            new Endpoint("POST", "/admins", AdminRole.ADMINISTRATOR, "{}"),
            new Endpoint("GET", ADMIN, AdminRole.ADMINISTRATOR, null),
            new Endpoint("PUT", ADMIN, AdminRole.ADMINISTRATOR, ADMIN_CHANGE),
            new Endpoint("DELETE", ADMIN, AdminRole.ADMINISTRATOR, null),
            new Endpoint("DELETE", ADMIN + "/second-factor", AdminRole.ADMINISTRATOR, null),
            new Endpoint("POST", ADMIN + "/invitations", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", "/sites", AdminRole.READER, null),
            new Endpoint("POST", "/sites", AdminRole.PLATFORM_ADMINISTRATOR, "{}"),
            new Endpoint("GET", SITE, AdminRole.READER, null),
            new Endpoint("PUT", SITE, AdminRole.ADMINISTRATOR, CHANGE),
            new Endpoint("GET", SITE + "/terms", AdminRole.READER, null),
            new Endpoint("PUT", SITE + "/branding", AdminRole.ADMINISTRATOR, "{}"),
            new Endpoint("GET", SITE + "/logo", AdminRole.READER, null),
            new Endpoint("PUT", SITE + "/logo", AdminRole.ADMINISTRATOR, "no picture"),
            new Endpoint("DELETE", SITE + "/logo", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", SITE + "/pin", AdminRole.ADMINISTRATOR, null),
            new Endpoint("POST", SITE + "/pin/rotations", AdminRole.ADMINISTRATOR, "{}"),
            new Endpoint("GET", SITE + "/users", AdminRole.READER, null),
            new Endpoint("POST", SITE + "/users", AdminRole.EDITOR, NEW_USER),
            new Endpoint("GET", USER, AdminRole.READER, null),
            new Endpoint("PUT", USER, AdminRole.EDITOR, USER_CHANGE),
            new Endpoint("DELETE", USER, AdminRole.EDITOR, null),
            new Endpoint("GET", SITE + "/users/count", AdminRole.READER, null),
            new Endpoint("GET", SITE + "/user-tags", AdminRole.READER, null),
            new Endpoint("POST", SITE + "/users/changes", AdminRole.EDITOR, USERS_CHANGE),
            new Endpoint("GET", SITE + "/users.csv", AdminRole.READER, null),
            new Endpoint("POST", SITE + "/user-imports", AdminRole.EDITOR, FILE),
            new Endpoint("GET", SITE + "/user-imports/{user}", AdminRole.EDITOR, null),
            new Endpoint("PUT", SITE + "/user-imports/{user}", AdminRole.EDITOR, IMPORT),
            new Endpoint("POST", SITE + "/user-imports/{user}/check", AdminRole.EDITOR, null),
            new Endpoint("POST", SITE + "/user-imports/{user}/run", AdminRole.EDITOR, null),
            new Endpoint("POST", SITE + "/device-identifier-imports", AdminRole.EDITOR, FILE),
            new Endpoint("GET", SITE + "/device-identifier-imports/{user}", AdminRole.EDITOR, null),
            new Endpoint("PUT", SITE + "/device-identifier-imports/{user}", AdminRole.EDITOR, IMPORT),
            new Endpoint("POST", SITE + "/device-identifier-imports/{user}/check", AdminRole.EDITOR, null),
            new Endpoint("POST", SITE + "/device-identifier-imports/{user}/run", AdminRole.EDITOR, null),
            new Endpoint("GET", SITE + "/device-identifiers", AdminRole.READER, null),
            new Endpoint("POST", SITE + "/device-identifiers", AdminRole.EDITOR, NEW_IDENTIFIER),
            new Endpoint("DELETE", SITE + "/device-identifiers/{user}", AdminRole.EDITOR, null),
            new Endpoint("GET", SITE + "/templates", AdminRole.READER, null),
            new Endpoint("GET", TEMPLATE, AdminRole.READER, null),
            new Endpoint("PUT", TEMPLATE, AdminRole.ADMINISTRATOR, TEXT),
            new Endpoint("DELETE", TEMPLATE, AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", TEMPLATE + "/versions", AdminRole.READER, null),
            new Endpoint("GET", TEMPLATE + "/versions/{version}", AdminRole.READER, null),
            new Endpoint("POST", TEMPLATE + "/versions/{version}/restoration", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", "/template-placeholders", AdminRole.READER, null),
            new Endpoint("GET", "/enrollments", AdminRole.READER, null),
            new Endpoint("GET", "/enrollments/{request}", AdminRole.READER, null),
            new Endpoint("GET", "/summary", AdminRole.READER, null),
            new Endpoint("GET", "/funnel", AdminRole.READER, null),
            new Endpoint("GET", "/audit", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", "/audit.csv", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", "/audit/verification", AdminRole.PLATFORM_ADMINISTRATOR, null),
            new Endpoint("GET", "/webhook-types", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", SITE + "/webhooks", AdminRole.ADMINISTRATOR, null),
            new Endpoint("POST", SITE + "/webhooks", AdminRole.ADMINISTRATOR, NEW_WEBHOOK),
            new Endpoint("GET", WEBHOOK, AdminRole.ADMINISTRATOR, null),
            new Endpoint("PUT", WEBHOOK, AdminRole.ADMINISTRATOR, WEBHOOK_CHANGE),
            new Endpoint("DELETE", WEBHOOK, AdminRole.ADMINISTRATOR, null),
            new Endpoint("POST", WEBHOOK + "/secret", AdminRole.ADMINISTRATOR, "{}"),
            new Endpoint("POST", WEBHOOK + "/test", AdminRole.ADMINISTRATOR, "{}"),
            new Endpoint("GET", WEBHOOK + "/deliveries", AdminRole.ADMINISTRATOR, null),
            new Endpoint("GET", WEBHOOK + "/deliveries/{delivery}", AdminRole.ADMINISTRATOR, null),
            new Endpoint("POST", WEBHOOK + "/deliveries/{delivery}/redelivery", AdminRole.ADMINISTRATOR, "{}"),
            new Endpoint("GET", "/dead-letters", AdminRole.PLATFORM_ADMINISTRATOR, null));

    private final Map<AdminRole, Console> signedIn = new EnumMap<>(AdminRole.class);

    @Inject
    TestAdmins admins;

    private UUID site;
    private UUID othersSite;

    @BeforeEach
    void signInOnce() {
        if (site != null) {
            return;
        }
        Console platform = admins.platform();
        site = TestSite.create(platform).id();
        othersSite = TestSite.create(platform).id();
        for (AdminRole role : AdminRole.values()) {
            signedIn.put(role, admins.signedIn(role, site));
        }
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    static List<Endpoint> siteEndpoints() {
        return ENDPOINTS.stream().filter(Endpoint::ofASite).toList();
    }

    static Stream<Arguments> endpointsAndRoles() {
        return ENDPOINTS.stream()
                .filter(endpoint -> endpoint.least() != null)
                .flatMap(endpoint -> Stream.of(AdminRole.values()).map(role -> Arguments.of(endpoint, role)));
    }

    @Test
    void everyEndpointOfTheServiceIsListedHere() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<String> served = new ArrayList<>();
        api.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Set.of("get", "post", "put", "delete", "patch").contains(method)) {
                        served.add(method.toUpperCase() + " " + plain(path.getKey()));
                    }
                }));

        assertThat(served)
                .containsExactlyInAnyOrderElementsOf(ENDPOINTS.stream()
                        .map(endpoint -> endpoint.method() + " " + plain(Console.API + endpoint.path()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutASessionThereIsNothing(Endpoint endpoint) {
        Response answer = call(Console.anonymous(), endpoint, UUID.randomUUID());

        if (endpoint.least() == null) {
            assertThat(answer.statusCode()).isEqualTo(400);
        } else {
            answer.then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:selfenroll:problem:unauthorized"));
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsAndRoles")
    void roleDecides(Endpoint endpoint, AdminRole role) {
        boolean allowed = role.ordinal() <= endpoint.least().ordinal();
        boolean endsSession =
                endpoint.method().equals("DELETE") && endpoint.path().equals("/session");
        Console console = endsSession ? admins.signedIn(role, site) : signedIn.get(role);

        Response answer = call(console.call(), endpoint, site);

        if (allowed) {
            assertThat(answer.statusCode()).isIn(200, 201, 202, 204, 400, 404, 409);
        } else {
            answer.then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:selfenroll:problem:forbidden"));
        }
    }

    @ParameterizedTest
    @MethodSource("siteEndpoints")
    void siteOfOthersIsNotFound(Endpoint endpoint) {
        Response answer = call(signedIn.get(AdminRole.ADMINISTRATOR).call(), endpoint, othersSite);

        answer.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:not-found"));
    }

    @Test
    void unknownPathsAndMethodsAreProblems() {
        Console platform = signedIn.get(AdminRole.PLATFORM_ADMINISTRATOR);

        platform.get("/nothing").then().statusCode(404).contentType("application/problem+json");
        platform.get("/sites/not-a-uuid").then().statusCode(404).contentType("application/problem+json");
        platform.call().patch(Console.API + "/sites").then().statusCode(405).contentType("application/problem+json");
    }

    private static Response call(RequestSpecification request, Endpoint endpoint, UUID site) {
        String path = (Console.API + endpoint.path())
                .replace("{site}", site.toString())
                .replace("{user}", UUID.randomUUID().toString())
                .replace("{admin}", UUID.randomUUID().toString())
                .replace("{session}", UUID.randomUUID().toString())
                .replace("{request}", UUID.randomUUID().toString())
                .replace("{kind}", "enrollment-credentials")
                .replace("{language}", "en")
                .replace("{version}", "1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        request.accept(ContentType.ANY);
        if (endpoint.body() == null) {
            return request.request(endpoint.method(), path);
        }
        boolean json = endpoint.body().startsWith("{");
        return (json
                        ? request.body(endpoint.body())
                        : request.contentType(ContentType.BINARY)
                                .body(endpoint.body().getBytes(StandardCharsets.UTF_8)))
                .request(endpoint.method(), path);
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }
}
