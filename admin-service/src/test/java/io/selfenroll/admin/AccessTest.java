package io.selfenroll.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.access.AccessMatrix;
import io.selfenroll.localstack.test.access.ApiDocument;
import io.selfenroll.localstack.test.access.ApiOperation;
import io.selfenroll.localstack.test.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the stored API, by role and by site; nobody has to list a new one here. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final ApiDocument API = ApiDocument.of("admin-service");
    private static final String TEXT =
            "{\"subject\":\"Hi\",\"body\":\"{{userName}}\\n\\n{{password}}\\n\\n{{enrollUrl}}\"}";

    private final Map<String, Caller> signedIn = new HashMap<>();

    @TestHTTPResource
    URI service;

    @Inject
    TestAdmins admins;

    private AccessMatrix matrix;
    private Console platform;

    static List<ApiOperation> operations() {
        return API.operations();
    }

    @BeforeEach
    void prepareOnce() {
        if (matrix != null) {
            return;
        }
        platform = admins.platform();
        UUID site = TestSite.create(platform).id();
        UUID others = TestSite.create(platform).id();
        matrix = new AccessMatrix(service, site, others)
                .people(this::signedIn)
                .onlyForPeople(
                        operation -> operation.path().matches("/api/admin/v1/(admins|api-tokens|sessions?)(/.*)?"))
                .value("kind", "enrollment-credentials")
                .value("language", "en")
                .value("email", "access@acme.example")
                .value("slug", "access-" + UUID.randomUUID().toString().substring(0, 8))
                .value("identifier", "ABC1234567")
                .value("colour", "#204060")
                .value("defaultLanguage", "en")
                .value("version", "1")
                .body("PUT /api/admin/v1/sites/{id}", """
                        {"name":"X","status":"ACTIVE","languages":["en"],"defaultLanguage":"en",
                         "credentialLifeMinutes":60,"clients":[],"termsText":null}""")
                .body("PUT /api/admin/v1/sites/{siteId}/templates/{kind}/{language}", TEXT)
                .body("POST /api/admin/v1/sites/{siteId}/users/changes", """
                        {"userIds":["01989f2e-0000-7000-8000-000000000001"],"status":"DISABLED"}""")
                .body("PUT /api/admin/v1/sites/{siteId}/webhooks/{webhookId}", """
                        {"name":"X","url":"https://hooks.acme.example/","types":[],"status":"ACTIVE"}""")
                .othersObject("/api/admin/v1/enrollments/{requestId}", enrollmentOf(others))
                .othersObject("/api/admin/v1/api-tokens/{id}", apiTokenOf(others))
                .othersObject("/api/admin/v1/admins/{id}", adminOf(others))
                .othersObject("/api/admin/v1/sessions/{id}", null)
                .value("role", "READER")
                .othersId("userId", userOf(others))
                .othersId("userIds", userOf(others))
                .othersId("targetId", userOf(others))
                .othersId("deviceId", UUID.randomUUID());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyGetsWhatTheirRoleAllowsInTheirSiteAndNothingElse(ApiOperation operation) {
        assertThat(matrix.violations(operation)).isEmpty();
    }

    /** An operation without a role is refused by the framework, unless it says that everybody may: those are here. */
    @Test
    void whatEverybodyMayCallIsMeantToBeSo() {
        assertThat(API.open())
                .containsExactlyInAnyOrder(
                        "GET /api/admin/v1/sign-in-options",
                        "GET /api/admin/v1/sso",
                        "POST /api/admin/v1/access-tokens",
                        "POST /api/admin/v1/invitations/acceptance",
                        "POST /api/admin/v1/invitations/lookup",
                        "POST /api/admin/v1/password-resets",
                        "POST /api/admin/v1/password-resets/acceptance",
                        "POST /api/admin/v1/session");
    }

    @Test
    void unknownPathsAndMethodsAreProblems() {
        platform.get("/nothing").then().statusCode(404).contentType("application/problem+json");
        platform.get("/sites/not-a-uuid").then().statusCode(404).contentType("application/problem+json");
        platform.call().patch(Console.API + "/sites").then().statusCode(405).contentType("application/problem+json");
    }

    /** Anew each time where the call may end the session. */
    private Caller signedIn(String role, UUID site) {
        Caller known = signedIn.get(role);
        if (known != null && stillGood(known)) {
            return known;
        }
        AdminRole wanted = AdminRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
        Caller caller = Caller.cookie(role, admins.signedIn(wanted, site).cookie());
        signedIn.put(role, caller);
        return caller;
    }

    private static boolean stillGood(Caller caller) {
        return Console.anonymous()
                        .headers(caller.headers())
                        .get(Console.API + "/session")
                        .statusCode()
                == 200;
    }

    private UUID enrollmentOf(UUID site) {
        String id = UUID.randomUUID().toString();
        KafkaTopics.send("credential", id, "credential.expired.v1", """
                {"credentialId":"%1$s","requestId":"%1$s","siteId":"%2$s","userId":"%1$s",
                 "expiredAt":"2026-01-15T09:30:00Z"}""".formatted(id, site));
        await().untilAsserted(() -> platform.get("/enrollments/{id}", id).then().statusCode(200));
        return UUID.fromString(id);
    }

    private String apiTokenOf(UUID site) {
        return platform.post(
                        Map.of("name", "other's", "role", "READER", "sites", List.of(site), "lifeDays", 1),
                        "/api-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String userOf(UUID site) {
        String email = "u" + UUID.randomUUID().toString().substring(0, 8) + "@other.example";
        return platform.post(Map.of("email", email, "firstName", "O", "lastName", "Ther"), "/sites/" + site + "/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID adminOf(UUID site) {
        String email = admins.add(AdminRole.READER, site);
        return admins.idOf(email);
    }
}
