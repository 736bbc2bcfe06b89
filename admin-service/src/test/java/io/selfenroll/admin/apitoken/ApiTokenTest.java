package io.selfenroll.admin.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiTokenTest {

    @Inject
    TestAdmins admins;

    @Inject
    DataSource database;

    private Console platform;
    private TestSite site;
    private Console administrator;

    @BeforeEach
    void createSite() throws SQLException {
        execute("DELETE FROM sign_in_attempt WHERE address LIKE 'api-token %'");
        platform = admins.platform();
        site = TestSite.create(platform);
        administrator = admins.signedIn(AdminRole.ADMINISTRATOR, site.id());
    }

    @Test
    void automationWorksWithWhatItsTokenGives() {
        Response made = make(administrator, "EDITOR", site.id().toString());
        made.then()
                .statusCode(201)
                .body("token", matchesPattern("selfenroll_[A-Za-z0-9_-]{43}"))
                .body("createdBy", equalTo(administrator.email()))
                .body("status", equalTo("ACTIVE"))
                .body("lastUsedAt", nullValue());

        Response exchanged = exchange(made.path("token"));
        exchanged.then().statusCode(200).body("expiresIn", equalTo(600)).body("tokenType", equalTo("Bearer"));
        RequestSpecification automation = bearer(exchanged.path("accessToken"));

        automation.get(Console.API + "/sites").then().statusCode(200).body("items", hasSize(1));
        bearer(exchanged.path("accessToken"))
                .body(Map.of("email", "made@acme.example", "firstName", "M", "lastName", "Ade"))
                .post(Console.API + "/sites/" + site.id() + "/users")
                .then()
                .statusCode(201);
        bearer(exchanged.path("accessToken"))
                .get(Console.API + "/sites/" + site.id() + "/pin")
                .then()
                .statusCode(403);
        bearer(exchanged.path("accessToken"))
                .get(Console.API + "/sites/" + TestSite.create(platform).id())
                .then()
                .statusCode(404);
        await().untilAsserted(() -> administrator
                .get("/audit?action=user.created")
                .then()
                .body("items[0].actor.kind", equalTo("API_TOKEN"))
                .body("items[0].actor.name", equalTo("nightly sync"))
                .body("items[0].actor.id", equalTo(made.path("id"))));
    }

    @Test
    void tokenIsShownOnceAndKeptAsHashOnly() throws SQLException {
        Response made = make(administrator, "READER", site.id().toString());
        String token = made.path("token");
        exchange(token).then().statusCode(200);

        administrator
                .get("/api-tokens")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].token", nullValue())
                .body("items[0].lastUsedAt", notNullValue());
        assertThat(text("SELECT CONCAT_WS(' ', id, name, hash, created_by_email) FROM api_token WHERE id = '"
                        + made.path("id") + "'"))
                .doesNotContain(token, token.substring("selfenroll_".length()));
        assertThat(KafkaTopics.read("admin-action"))
                .noneMatch(event -> event.value() != null && new String(event.value()).contains(token));
    }

    @Test
    void revokedTokenIsDeadWithinSeconds() {
        Response made = make(administrator, "READER", site.id().toString());
        String access = exchange(made.path("token")).path("accessToken");

        administrator.delete("/api-tokens/{id}", made.<String>path("id")).then().statusCode(204);

        exchange(made.path("token"))
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:api-token-refused"));
        await().untilAsserted(
                        () -> bearer(access).get(Console.API + "/sites").then().statusCode(401));
        administrator.delete("/api-tokens/{id}", made.<String>path("id")).then().statusCode(204);
        administrator.get("/api-tokens").then().body("items[0].status", equalTo("REVOKED"));
        await().untilAsserted(() -> administrator
                .get("/audit?targetType=api-token")
                .then()
                .body("items.action", equalTo(List.of("api-token.revoked", "api-token.created"))));
    }

    @Test
    void expiredTokenIsRefusedAndAccessNeverOutlivesIt() throws SQLException {
        Response made = make(administrator, "READER", site.id().toString());
        String id = made.path("id");
        execute("UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) + INTERVAL 2 MINUTE WHERE id = '" + id + "'");
        int expiresIn = exchange(made.path("token")).path("expiresIn");
        assertThat(expiresIn).isBetween(1, 120);

        execute("UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) WHERE id = '" + id + "'");

        exchange(made.path("token")).then().statusCode(401);
        administrator.get("/api-tokens").then().body("items[0].status", equalTo("EXPIRED"));
    }

    @Test
    void tokenEndsWithTheRightsOfWhoMadeIt() throws SQLException {
        Response made = make(administrator, "ADMINISTRATOR", site.id().toString());
        exchange(made.path("token")).then().statusCode(200);
        String where = " WHERE email = '" + administrator.email() + "'";

        execute("UPDATE admin SET role = 'EDITOR'" + where);
        exchange(made.path("token")).then().statusCode(401);

        execute("UPDATE admin SET role = 'ADMINISTRATOR'" + where);
        exchange(made.path("token")).then().statusCode(200);
        execute("UPDATE admin SET status = 'DISABLED'" + where);
        exchange(made.path("token")).then().statusCode(401);
    }

    @Test
    void tokensOfAnAdminWhoGetsLessOrGoesAreRevokedAtOnce() {
        TestSite second = TestSite.create(platform);
        Console maker = admins.signedIn(AdminRole.ADMINISTRATOR, site.id(), second.id());
        Response kept = make(maker, "EDITOR", site.id().toString());
        Response lost = make(maker, "EDITOR", second.id().toString());
        String access = exchange(lost.path("token")).path("accessToken");
        UUID id = admins.idOf(maker.email());

        change(id, "ACTIVE").then().statusCode(200);

        exchange(lost.path("token")).then().statusCode(401);
        await().untilAsserted(
                        () -> bearer(access).get(Console.API + "/sites").then().statusCode(401));
        String stillGood = exchange(kept.path("token")).path("accessToken");
        bearer(stillGood).get(Console.API + "/sites").then().statusCode(200);

        change(id, "DISABLED").then().statusCode(200);

        exchange(kept.path("token")).then().statusCode(401);
        await().untilAsserted(() ->
                bearer(stillGood).get(Console.API + "/sites").then().statusCode(401));
        change(id, "ACTIVE").then().statusCode(200);
        exchange(kept.path("token")).then().statusCode(401);
    }

    private Response change(UUID admin, String status) {
        return platform.put(
                Map.of("name", "Ada Min", "role", "ADMINISTRATOR", "sites", List.of(site.id()), "status", status),
                "/admins/{id}",
                admin);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        UUID others = TestSite.create(platform).id();
        for (List<String> refused : List.of(
                List.of("PLATFORM_ADMINISTRATOR", "*"),
                List.of("READER", "*"),
                List.of("READER", others.toString()),
                List.of("READER", "nonsense"))) {
            make(administrator, refused.get(0), refused.get(1)).then().statusCode(400);
        }
        make(platform, "PLATFORM_ADMINISTRATOR", others.toString()).then().statusCode(400);
        make(platform, "READER", UUID.randomUUID().toString()).then().statusCode(400);
        make(admins.signedIn(AdminRole.EDITOR, site.id()), "READER", site.id().toString())
                .then()
                .statusCode(403);

        Response all = make(platform, "READER", "*");
        all.then().statusCode(201).body("sites", equalTo(List.of("*")));
        bearer(exchange(all.path("token")).path("accessToken"))
                .get(Console.API + "/sites/" + others)
                .then()
                .statusCode(200);
    }

    @Test
    void tokensOfOtherSitesAreOutOfSight() {
        TestSite others = TestSite.create(platform);
        String id = make(platform, "READER", others.id().toString()).path("id");
        String everywhere = make(platform, "READER", "*").path("id");

        administrator.get("/api-tokens").then().body("items", hasSize(0));
        for (String foreign : List.of(id, everywhere)) {
            administrator.delete("/api-tokens/{id}", foreign).then().statusCode(404);
        }
        platform.get("/api-tokens?limit=200").then().body("items.id", hasItem(id));
        admins.signedIn(AdminRole.ADMINISTRATOR, others.id())
                .get("/api-tokens")
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items.id", not(hasItem(everywhere)));
    }

    @Test
    void automationManagesNeitherTokensNorSessions() {
        Response made = make(administrator, "ADMINISTRATOR", site.id().toString());
        String access = exchange(made.path("token")).path("accessToken");
        Map<String, ?> another = Map.of("name", "x", "role", "READER", "sites", List.of(site.id()), "lifeDays", 365);

        bearer(access).get(Console.API + "/api-tokens").then().statusCode(403);
        bearer(access)
                .body(another)
                .post(Console.API + "/api-tokens")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:only-for-people"));
        bearer(access)
                .delete(Console.API + "/api-tokens/" + made.path("id"))
                .then()
                .statusCode(403);
    }

    @Test
    void failuresAreSlowedDownAndGoodTokensAreNot() {
        String good = make(administrator, "READER", site.id().toString()).path("token");
        for (int i = 0; i < 5; i++) {
            exchange("selfenroll_" + "x".repeat(43)).then().statusCode(401);
        }

        exchange("guess").then().statusCode(429).header("Retry-After", notNullValue());
        exchange(good).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\" \",\"role\":\"READER\",\"sites\":[\"*\"],\"lifeDays\":1}",
                "{\"name\":\"a\\nb\",\"role\":\"READER\",\"sites\":[\"*\"],\"lifeDays\":1}",
                "{\"name\":\"x\",\"role\":\"OWNER\",\"sites\":[\"*\"],\"lifeDays\":1}",
                "{\"name\":\"x\",\"role\":\"READER\",\"sites\":[],\"lifeDays\":1}",
                "{\"name\":\"x\",\"role\":\"READER\",\"sites\":[\"*\"],\"lifeDays\":0}",
                "{\"name\":\"x\",\"role\":\"READER\",\"sites\":[\"*\"],\"lifeDays\":366}",
                "{\"name\":\"x\",\"role\":\"READER\",\"sites\":[\"*\"]}"
            })
    void badRequestsNameTheField(String body) {
        platform.call()
                .body(body)
                .post(Console.API + "/api-tokens")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"));
    }

    private static Response make(Console console, String role, String... sites) {
        return console.post(
                Map.of("name", "nightly sync", "role", role, "sites", List.of(sites), "lifeDays", 30), "/api-tokens");
    }

    private static Response exchange(String token) {
        return Console.anonymous().body(Map.of("apiToken", token)).post(Console.API + "/access-tokens");
    }

    private static RequestSpecification bearer(String access) {
        return Console.anonymous().header("Authorization", "Bearer " + access);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
