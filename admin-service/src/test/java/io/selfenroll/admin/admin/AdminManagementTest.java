package io.selfenroll.admin.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.AdminActionsRecorded;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminManagementTest {

    @Inject
    TestAdmins admins;

    @Inject
    AdminRepository repository;

    private Console platform;
    private UUID site;
    private UUID otherSite;
    private Console administrator;

    @BeforeEach
    void signIn() {
        platform = admins.platform();
        site = TestSite.create(platform).id();
        otherSite = TestSite.create(platform).id();
        administrator = admins.signedIn(AdminRole.ADMINISTRATOR, site);
    }

    private static Map<String, Object> creation(String role, Object... sites) {
        String email = "new-" + UUID.randomUUID() + "@selfenroll.example";
        return new HashMap<>(Map.of("email", email, "name", "New Comer", "role", role, "sites", List.of(sites)));
    }

    private static Map<String, Object> change(String role, String status, Object... sites) {
        return new HashMap<>(Map.of("name", "Ada Min", "role", role, "sites", List.of(sites), "status", status));
    }

    private UUID idOf(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> repository.findByEmail(email).orElseThrow().id());
    }

    private static void assertField(Response answer, String field) {
        answer.then().statusCode(400).body("violations[0].field", equalTo(field));
    }

    @Test
    void invitedAdminIsListedWithRoleAndSites() {
        Map<String, Object> creation = creation("EDITOR", site);

        Response created = administrator.post(creation, "/admins");

        created.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("email", equalTo(creation.get("email")))
                .body("role", equalTo("EDITOR"))
                .body("sites", containsInAnyOrder(site.toString()))
                .body("status", equalTo("INVITED"))
                .body("secondFactor", equalTo(false))
                .body("lastSignInAt", nullValue());
        administrator
                .get("/admins?q={part}", creation.get("email").toString().substring(0, 20))
                .then()
                .body("items.id", hasItem(created.<String>path("id")));
        platform.get("/admins/{id}", created.<String>path("id")).then().statusCode(200);
        assertThat(AdminActionsRecorded.await(
                                "admin.invited", creation.get("email").toString())
                        .at("/actor/name")
                        .asText())
                .isEqualTo(administrator.email());
    }

    @Test
    void listIsPagedByAddress() {
        for (int i = 0; i < 3; i++) {
            administrator.post(creation("READER", site), "/admins").then().statusCode(201);
        }

        Response first = administrator.get("/admins?limit=2");
        Response second = administrator.get("/admins?limit=2&cursor={cursor}", first.<String>path("next"));

        assertThat(first.<List<String>>path("items.email")).hasSize(2).isSorted();
        assertThat(second.<List<String>>path("items.email")).hasSize(2).isSorted();
        second.then().body("next", nullValue());
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        assertField(administrator.post(creation("PLATFORM_ADMINISTRATOR", "*"), "/admins"), "role");
        assertField(administrator.post(creation("READER", otherSite), "/admins"), "sites");
        assertField(administrator.post(creation("READER", site, otherSite), "/admins"), "sites");
        assertField(administrator.post(creation("READER", "*"), "/admins"), "sites");
        assertField(administrator.post(creation("READER"), "/admins"), "sites");
        assertField(platform.post(creation("READER", UUID.randomUUID()), "/admins"), "sites");
        assertField(platform.post(creation("PLATFORM_ADMINISTRATOR", site), "/admins"), "sites");
        UUID reader = idOf(admins.add(AdminRole.READER, site));
        assertField(administrator.put(change("PLATFORM_ADMINISTRATOR", "ACTIVE", "*"), "/admins/{id}", reader), "role");
        assertField(administrator.put(change("EDITOR", "ACTIVE", otherSite), "/admins/{id}", reader), "sites");

        administrator.post(creation("ADMINISTRATOR", site), "/admins").then().statusCode(201);
        platform.post(creation("PLATFORM_ADMINISTRATOR", "*"), "/admins").then().statusCode(201);
    }

    @Test
    void adminsOfOtherSitesAreNotFound() {
        List<UUID> foreign = List.of(
                idOf(admins.add(AdminRole.READER, otherSite)),
                idOf(admins.add(AdminRole.EDITOR, site, otherSite)),
                idOf(admins.add(AdminRole.READER)),
                idOf(platform.email()));

        for (UUID id : foreign) {
            administrator.get("/admins/{id}", id).then().statusCode(404);
            administrator
                    .put(change("READER", "DISABLED", site), "/admins/{id}", id)
                    .then()
                    .statusCode(404);
            administrator.delete("/admins/{id}", id).then().statusCode(404);
            administrator.delete("/admins/{id}/second-factor", id).then().statusCode(404);
            administrator.post("", "/admins/{id}/invitations", id).then().statusCode(404);
            administrator.get("/admins?limit=200").then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        }
    }

    @Test
    void addressIsTakenOnceAndChecked() {
        Map<String, Object> creation = creation("READER", site);
        administrator.post(creation, "/admins").then().statusCode(201);
        creation.put("email", creation.get("email").toString().toUpperCase());
        administrator
                .post(creation, "/admins")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:email-taken"));

        creation.put("email", "a@b.example,c@d.example");
        assertField(administrator.post(creation, "/admins"), "email");
        creation.put("email", "fine@selfenroll.example");
        creation.put("name", "Ada\r\nBcc: x@y.example");
        assertField(administrator.post(creation, "/admins"), "name");
        creation.put("name", "Ada");
        creation.put("status", "ACTIVE");
        assertField(administrator.post(creation, "/admins"), "status");
    }

    @Test
    void disabledAdminIsOutAtOnceHereAndEverywhere() {
        Console editor = admins.signedIn(AdminRole.EDITOR, site);

        administrator
                .put(change("EDITOR", "DISABLED", site), "/admins/{id}", idOf(editor.email()))
                .then()
                .statusCode(200)
                .body("status", equalTo("DISABLED"));

        editor.get("/session").then().statusCode(401);
        Console.trySignIn(editor.email(), TestAdmins.PASSWORD).then().statusCode(401);
        KafkaTopics.awaitEvent(
                "ended-session",
                "session.ended.v1",
                ended -> ended.get("sessionId")
                        .asText()
                        .equals(editor.sessionId().toString()));
        var recorded = AdminActionsRecorded.await("admin.changed", editor.email());
        assertThat(recorded.at("/before/status").asText()).isEqualTo("ACTIVE");
        assertThat(recorded.at("/after/status").asText()).isEqualTo("DISABLED");

        administrator
                .put(change("EDITOR", "ACTIVE", site), "/admins/{id}", idOf(editor.email()))
                .then()
                .statusCode(200);
        editor.get("/session").then().statusCode(401);
        Console.trySignIn(editor.email(), TestAdmins.PASSWORD).then().statusCode(200);
    }

    @Test
    void whoGetsOtherRightsSignsInAnewAndWhoGetsAnotherNameDoesNot() {
        Console editor = admins.signedIn(AdminRole.EDITOR, site);
        UUID id = idOf(editor.email());
        Map<String, Object> renamed = change("EDITOR", "ACTIVE", site);
        renamed.put("name", "Edi Tor");

        administrator.put(renamed, "/admins/{id}", id).then().statusCode(200).body("name", equalTo("Edi Tor"));
        editor.get("/session").then().statusCode(200);
        administrator
                .put(change("READER", "ACTIVE", site), "/admins/{id}", id)
                .then()
                .statusCode(200);

        editor.get("/session").then().statusCode(401);
    }

    @Test
    void deletedAdminIsGone() {
        Console reader = admins.signedIn(AdminRole.READER, site);
        UUID id = idOf(reader.email());

        administrator.delete("/admins/{id}", id).then().statusCode(204);

        reader.get("/session").then().statusCode(401);
        administrator.get("/admins/{id}", id).then().statusCode(404);
        administrator.delete("/admins/{id}", id).then().statusCode(404);
        AdminActionsRecorded.await("admin.deleted", reader.email());
    }

    @Test
    void lostUpdateIsRefusedWithWhatItHasBecome() {
        UUID id = idOf(admins.add(AdminRole.READER, site));
        String tag = administrator.get("/admins/{id}", id).header("ETag");
        administrator
                .put(change("EDITOR", "ACTIVE", site), "/admins/{id}", id)
                .then()
                .statusCode(200);

        administrator
                .call()
                .header("If-Match", tag)
                .body(change("READER", "DISABLED", site))
                .put(Console.API + "/admins/{id}", id)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:selfenroll:problem:changed-meanwhile"))
                .body("current.role", equalTo("EDITOR"));
        administrator
                .call()
                .header("If-Match", tag)
                .delete(Console.API + "/admins/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyChangesTheOwnRightsOrDeletesHimself() {
        UUID self = idOf(administrator.email());

        for (Response answer : List.of(
                administrator.put(change("EDITOR", "ACTIVE", site), "/admins/{id}", self),
                administrator.put(change("ADMINISTRATOR", "DISABLED", site), "/admins/{id}", self),
                administrator.delete("/admins/{id}", self),
                administrator.delete("/admins/{id}/second-factor", self))) {
            answer.then().statusCode(409).body("type", equalTo("urn:selfenroll:problem:own-account"));
        }
        Map<String, Object> renamed = change("ADMINISTRATOR", "ACTIVE", site);
        renamed.put("name", "Another Name");
        administrator.put(renamed, "/admins/{id}", self).then().statusCode(200);
        administrator.get("/session").then().statusCode(200).body("name", equalTo("Another Name"));
    }

    @Test
    void lastPlatformAdministratorStays() {
        UUID self = idOf(platform.email());
        List<UUID> others = QuarkusTransaction.requiringNew()
                .call(
                        () -> repository
                                .list("role = ?1 and status = ?2", AdminRole.PLATFORM_ADMINISTRATOR, AdminStatus.ACTIVE)
                                .stream()
                                .map(Admin::id)
                                .filter(id -> !id.equals(self))
                                .toList());
        status(others, AdminStatus.DISABLED);
        try {
            for (Response answer : List.of(
                    platform.delete("/admins/{id}", self),
                    platform.put(change("PLATFORM_ADMINISTRATOR", "DISABLED", "*"), "/admins/{id}", self),
                    platform.put(change("READER", "ACTIVE", site), "/admins/{id}", self))) {
                answer.then()
                        .statusCode(409)
                        .body("type", equalTo("urn:selfenroll:problem:last-platform-administrator"));
            }
        } finally {
            status(others, AdminStatus.ACTIVE);
        }
    }

    @Test
    void oneOfTwoWhoDeleteEachOtherStays() throws Exception {
        Console one = admins.platform();
        Console two = admins.platform();
        UUID idOfOne = idOf(one.email());
        UUID idOfTwo = idOf(two.email());
        List<Callable<Integer>> deletions = List.of(
                () -> one.delete("/admins/{id}", idOfTwo).statusCode(),
                () -> two.delete("/admins/{id}", idOfOne).statusCode());

        List<Integer> answers;
        try (var clients = Executors.newFixedThreadPool(2)) {
            answers =
                    clients.invokeAll(deletions).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsOnlyOnce(204);
    }

    @Test
    void secondFactorIsTakenAwayForSomebodyWhoLostIt() {
        Console editor = admins.signedIn(AdminRole.EDITOR, site);
        UUID id = idOf(editor.email());

        administrator.delete("/admins/{id}/second-factor", id).then().statusCode(204);

        editor.get("/session").then().statusCode(200);
    }

    @Test
    void apiTokensManageNoAdminsAndNoSessions() {
        String token = new TokenSigner(
                        KeyFile.read(KeysResource.directory().resolve("admin-token.jwks")), "selfenroll-admin")
                .sign(
                        UUID.randomUUID().toString(),
                        Set.of(Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER),
                        Duration.ofMinutes(5),
                        Map.of(
                                "sites",
                                List.of("*"),
                                "email",
                                "robot",
                                SiteScope.VIA_CLAIM,
                                SiteScope.API_TOKEN,
                                "sid",
                                UUID.randomUUID().toString()));
        Console robot = new Console("robot", token);

        robot.get("/sites").then().statusCode(200);
        for (Response answer : List.of(
                robot.get("/admins"),
                robot.post(creation("READER", site), "/admins"),
                robot.get("/admins/{id}", UUID.randomUUID()),
                robot.delete("/admins/{id}", UUID.randomUUID()),
                robot.get("/session"),
                robot.get("/sessions"),
                robot.delete("/sessions"))) {
            answer.then().statusCode(403).body("type", equalTo("urn:selfenroll:problem:only-for-people"));
        }
    }

    private void status(List<UUID> ids, AdminStatus status) {
        QuarkusTransaction.requiringNew().run(() -> repository.update("status = ?1 where id in ?2", status, ids));
    }
}
