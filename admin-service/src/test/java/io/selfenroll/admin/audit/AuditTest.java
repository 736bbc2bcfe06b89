package io.selfenroll.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {

    @Inject
    TestAdmins admins;

    private TestSite site;
    private Console administrator;

    @BeforeEach
    void createSite() {
        site = TestSite.create(admins.platform());
        administrator = admins.signedIn(AdminRole.ADMINISTRATOR, site.id());
    }

    @Test
    void changeIsToldWithWhoFromWhereAndWhat() {
        administrator.put(TestSite.change(), "/sites/{id}", site.id()).then().statusCode(200);

        awaitEntries(2, Map.of("action", "site"))
                .body("items[0].action", equalTo("site.changed"))
                .body("items[0].actor.kind", equalTo("ADMIN"))
                .body("items[0].actor.name", equalTo(administrator.email()))
                .body("items[0].actor.address", equalTo("127.0.0.1"))
                .body("items[0].siteId", equalTo(site.id().toString()))
                .body("items[0].target.type", equalTo("site"))
                .body("items[0].target.label", equalTo(site.slug()))
                .body("items[0].before.name", notNullValue())
                .body("items[0].after.name", equalTo(TestSite.change().get("name")))
                .body("items[0].after.version", nullValue())
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].action", equalTo("site.created"));
    }

    @Test
    void lookingAtAPinIsRecordedOnceAnHourAndNeverThePinItself() {
        String pin = administrator.get("/sites/{id}/pin", site.id()).path("current.pin");
        administrator.get("/sites/{id}/pin", site.id()).then().statusCode(200);
        administrator
                .post(Map.of("overlapMinutes", 5), "/sites/{id}/pin/rotations", site.id())
                .then()
                .statusCode(201);

        awaitEntries(2, Map.of("action", "pin"))
                .body("items[0].action", equalTo("pin.rotated"))
                .body("items[0].after.overlapMinutes", equalTo(5))
                .body("items[1].action", equalTo("pin.shown"));
        assertThat(csv(Map.of())).doesNotContain(pin);
    }

    @Test
    void lifeOfACredentialIsToldWithoutItsSecret() {
        UUID credential = UUID.randomUUID();
        credentialEvent(
                credential,
                "issued",
                "\"email\":\"uma@acme.example\",\"reference\":\"K7QM-4X2P\"," + "\"sealedSecret\":\"CANARY\"");
        credentialEvent(credential, "redeemed", "\"installationId\":\"phone\"");
        deliveryEvent(credential, "enrollment-credentials");
        deliveryEvent(credential, "device-enrolled");

        awaitEntries(3, Map.of("targetType", "credential", "targetId", credential))
                .body("items.find { it.action == 'credential.issued' }.target.label", equalTo("uma@acme.example"))
                .body("items.find { it.action == 'credential.issued' }.after.reference", equalTo("K7QM-4X2P"))
                .body("items.find { it.action == 'credential.sent' }.actor.name", equalTo("notification-service"))
                .body("items.find { it.action == 'credential.redeemed' }.after.installationId", equalTo("phone"));
        credentialEvent(credential, "expired", "\"expiredAt\":\"2026-01-15T09:30:00Z\"");
        awaitEntries(1, Map.of("action", "credential.expired"))
                .body("items[0].target.label", equalTo("uma@acme.example"));
        assertThat(csv(Map.of())).doesNotContain("CANARY");
    }

    @Test
    void eventDeliveredTwiceIsOneEntry() {
        UUID credential = UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            KafkaTopics.send(id, "credential", credential.toString(), "credential.locked.v1", """
                    {"credentialId":"%1$s","requestId":"%1$s","siteId":"%2$s","failedAttempts":20}""".formatted(
                            credential, site.id()));
        }
        credentialEvent(credential, "expired", "\"expiredAt\":\"2026-01-15T09:30:00Z\"");

        awaitEntries(1, Map.of("action", "credential.expired"));
        awaitEntries(1, Map.of("action", "credential.locked")).body("items[0].after.failedAttempts", equalTo(20));
    }

    @Test
    void listFilters() {
        administrator.put(TestSite.change(), "/sites/{id}", site.id()).then().statusCode(200);
        awaitEntries(2, Map.of("targetType", "site"));
        awaitEntries(1, Map.of("action", "admin.signed-in"));
        String changedAt = list(administrator, Map.of("action", "site.changed")).path("items[0].at");

        awaitEntries(1, Map.of("actor", administrator.email().substring(0, 14), "action", "site"));
        awaitEntries(2, Map.of("q", site.slug().substring(0, site.slug().length() - 1)));
        awaitEntries(2, Map.of("q", site.id().toString()));
        awaitEntries(2, Map.of("site", site.id(), "targetType", "site"));
        awaitEntries(0, Map.of("q", "%"));
        awaitEntries(0, Map.of("action", "sit"));
        awaitEntries(1, Map.of("from", changedAt));
        awaitEntries(1, Map.of("to", changedAt, "targetType", "site"));
        awaitEntries(0, Map.of("from", "2190-01-15T09:30:00+02:00"));
        for (Map<String, String> wrong :
                List.of(Map.of("from", "yesterday"), Map.of("cursor", "x"), Map.of("limit", "0"))) {
            list(administrator, wrong).then().statusCode(400);
        }
    }

    @Test
    void listPagesFromTheNewest() {
        for (int i = 0; i < 4; i++) {
            administrator
                    .post(Map.of("overlapMinutes", i), "/sites/{id}/pin/rotations", site.id())
                    .then()
                    .statusCode(201);
        }
        awaitEntries(4, Map.of("action", "pin"));

        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = cursor == null
                    ? Map.of("action", "pin", "limit", 3)
                    : Map.of("action", "pin", "limit", 3, "cursor", cursor);
            Response page = list(administrator, query);
            seen.addAll(page.path("items.after.overlapMinutes"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).containsExactly(3, 2, 1, 0);
    }

    @Test
    void otherSitesAndThePlatformAreOutOfSight() {
        awaitEntries(1, Map.of("action", "site.created"));
        Console elsewhere = admins.signedIn(
                AdminRole.ADMINISTRATOR, TestSite.create(admins.platform()).id());

        list(elsewhere, Map.of("q", site.slug())).then().statusCode(200).body("items", hasSize(0));
        list(elsewhere, Map.of("site", site.id())).then().statusCode(404);
        list(admins.signedIn(AdminRole.ADMINISTRATOR), Map.of()).then().body("items", hasSize(0));
        elsewhere
                .call()
                .queryParam("site", site.id())
                .get(Console.API + "/audit.csv")
                .then()
                .statusCode(404);
        list(admins.platform(), Map.of("q", site.slug())).then().body("items", hasSize(1));
    }

    @Test
    void exportHasEveryEntryAndNoFormula() {
        String formula = "=HYPERLINK(\"http://evil.example\")";
        KafkaTopics.send("admin-action", site.id().toString(), "admin-action.recorded.v1", """
                {"action":"user.created","actor":{"kind":"ADMIN","id":"x","name":"-1+1","address":null},"siteId":"%s",
                 "target":{"type":"user","id":"u","label":%s},"before":{},"after":{"firstName":"O\\u0000'\\ud800"},
                 "at":"2026-01-15T09:30:00.5Z"}""".formatted(
                        site.id(), '"' + formula.replace("\"", "\\\"") + '"'));
        awaitEntries(1, Map.of("targetId", "u"));

        String[] rows = csv(Map.of("site", site.id())).split("\r\n");

        assertThat(rows[0]).startsWith("id,at,action,actorKind");
        // The header, the entry above, the site's creation, the sign-in; the export itself may have come in time.
        assertThat(List.of(rows))
                .filteredOn(row -> !row.contains(",audit.exported,"))
                .hasSize(4)
                .element(1)
                .asString()
                .contains("2026-01-15T09:30:00.500000Z,user.created,ADMIN,x,'-1+1,")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
        awaitEntries(1, Map.of("action", "audit.exported"));
    }

    @Test
    void incompleteEventsAreSetAsideAndHoldNothingUp() {
        String poison =
                KafkaTopics.send("admin-action", "platform", "admin-action.recorded.v1", "{\"action\":\"x.y\"}");
        KafkaTopics.send("admin-action", "platform", "admin-action.invented.v9", "{}");
        administrator.get("/sites/{id}/pin", site.id()).then().statusCode(200);

        awaitEntries(1, Map.of("action", "pin.shown"));
        Console platform = admins.platform();
        await().untilAsserted(() -> assertThat(platform.get("/dead-letters").<List<String>>path("items.eventId"))
                .contains(poison));
    }

    private void credentialEvent(UUID credential, String what, String fields) {
        KafkaTopics.send("credential", credential.toString(), "credential." + what + ".v1", """
                {"credentialId":"%s","requestId":"%s","siteId":"%s","userId":"%s",%s}""".formatted(
                        credential, credential, site.id(), credential, fields));
    }

    private void deliveryEvent(UUID credential, String kind) {
        KafkaTopics.send("delivery", credential.toString(), "delivery.sent.v1", """
                {"credentialId":"%s","requestId":"%s","siteId":"%s","userId":"%s","deliveryId":"%s","kind":"%s",
                 "recipient":"uma@acme.example","attempts":1}""".formatted(
                        credential, credential, site.id(), credential, UUID.randomUUID(), kind));
    }

    private ValidatableResponse awaitEntries(int count, Map<String, ?> query) {
        await().untilAsserted(
                        () -> list(administrator, query).then().statusCode(200).body("items", hasSize(count)));
        return list(administrator, query).then();
    }

    private static Response list(Console console, Map<String, ?> query) {
        return console.call().queryParams(query).get(Console.API + "/audit");
    }

    private String csv(Map<String, ?> query) {
        return administrator
                .call()
                .queryParams(query)
                .accept("text/csv")
                .get(Console.API + "/audit.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("audit.csv"))
                .extract()
                .asString();
    }
}
