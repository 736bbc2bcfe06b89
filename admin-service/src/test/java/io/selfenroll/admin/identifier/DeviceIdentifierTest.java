package io.selfenroll.admin.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class DeviceIdentifierTest {

    private static final String IDENTIFIERS = "/sites/{site}/device-identifiers";
    private static final String IDENTIFIER = "/sites/{site}/device-identifiers/{identifier}";

    @Inject
    TestAdmins admins;

    private TestSite site;
    private Console editor;
    private String uma;

    @BeforeEach
    void createUser() {
        site = TestSite.create(admins.platform());
        editor = admins.signedIn(AdminRole.EDITOR, site.id());
        uma = addUser("uma@acme.example");
    }

    @Test
    void aCursorOfNoListIsRefused() {
        for (String cursor : List.of("a".repeat(64), "x", "w6Q")) {
            editor.call()
                    .queryParam("cursor", cursor)
                    .get(Console.API + IDENTIFIERS, site.id())
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("cursor"));
        }
    }

    @Test
    void deviceIsLinkedByAddressOrByUserAndPublished() {
        String imei = link(Map.of("email", "UMA@acme.example", "identifier", "49 015420 323751 8"))
                .then()
                .statusCode(201)
                .body("userId", equalTo(uma))
                .body("kind", equalTo("IMEI"))
                .body("identifier", equalTo("490154203237518"))
                .extract()
                .path("id");
        link(Map.of("userId", uma, "identifier", "abc-123", "kind", "UDID"))
                .then()
                .statusCode(201)
                .body("email", equalTo("uma@acme.example"))
                .body("kind", equalTo("UDID"));

        JsonNode state = published(imei, 1);
        assertThat(state.get("email").asText()).isEqualTo("uma@acme.example");
        assertThat(state.get("siteId").asText()).isEqualTo(site.id().toString());
    }

    @Test
    void identifierIsKnownOncePerSite() {
        linked("abc-123");
        addUser("other@acme.example");

        link(Map.of("email", "other@acme.example", "identifier", "ABC 123"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:identifier-taken"));
        TestSite elsewhere = TestSite.create(admins.platform());
        Console there = admins.signedIn(AdminRole.EDITOR, elsewhere.id());
        there.post(user("uma@acme.example"), "/sites/{site}/users", elsewhere.id());
        there.post(Map.of("email", "uma@acme.example", "identifier", "abc123"), IDENTIFIERS, elsewhere.id())
                .then()
                .statusCode(201);
    }

    @Test
    void listIsFoundByIdentifierAddressAndUser() {
        linked("abc-123");
        linked("xyz-999");
        addUser("xavier@acme.example");
        link(Map.of("email", "xavier@acme.example", "identifier", "C02"));

        assertThat(found(Map.of())).containsExactly("ABC123", "C02", "XYZ999");
        assertThat(found(Map.of("q", "ab-c"))).containsExactly("ABC123");
        assertThat(found(Map.of("q", "X"))).containsExactly("C02", "XYZ999");
        assertThat(found(Map.of("q", "xav"))).containsExactly("C02");
        assertThat(found(Map.of("q", "%"))).isEmpty();
        assertThat(found(Map.of("userId", uma))).containsExactly("ABC123", "XYZ999");
        String next = list(Map.of("limit", 2)).path("next");
        list(Map.of("limit", 2, "cursor", next)).then().body("items.identifier", contains("XYZ999"));
    }

    @Test
    void deletedIdentifierIsFollowedByATombstone() {
        String id = linked("abc-123");

        editor.delete(IDENTIFIER, site.id(), id).then().statusCode(204);

        editor.delete(IDENTIFIER, site.id(), id).then().statusCode(404);
        awaitTombstone(id);
    }

    @Test
    void identifiersGoWithTheirUser() {
        String id = linked("abc-123");

        editor.delete("/sites/{site}/users/{user}", site.id(), uma).then().statusCode(204);

        list(Map.of()).then().body("items", hasSize(0));
        awaitTombstone(id);
    }

    @Test
    void identifiersGoWithManyUsers() {
        String id = linked("abc-123");

        editor.post(Map.of("userIds", List.of(uma), "delete", true), "/sites/{site}/users/changes", site.id())
                .then()
                .statusCode(200);

        awaitTombstone(id);
    }

    @Test
    void newAddressOfTheUserIsPublishedWithItsIdentifiers() {
        String id = linked("abc-123");
        Map<String, Object> change = user("uma.new@acme.example");
        change.put("status", "ACTIVE");

        editor.put(change, "/sites/{site}/users/{user}", site.id(), uma).then().statusCode(200);

        assertThat(published(id, 2).get("email").asText()).isEqualTo("uma.new@acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "--", "ABC\u202e123"})
    void whatIsNoIdentifierIsRefused(String identifier) {
        link(Map.of("email", "uma@acme.example", "identifier", identifier))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith("identifier")));
    }

    @Test
    void userMustBeOneOfTheSite() {
        TestSite elsewhere = TestSite.create(admins.platform());
        Console both = admins.signedIn(AdminRole.EDITOR, site.id(), elsewhere.id());

        both.post(Map.of("userId", uma, "identifier", "abc"), IDENTIFIERS, elsewhere.id())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("userId"));
        both.post(Map.of("email", "uma@acme.example", "identifier", "abc"), IDENTIFIERS, elsewhere.id())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("email"));
        link(Map.of("identifier", "abc")).then().statusCode(400);
        link(Map.of("identifier", "abc", "userId", UUID.randomUUID(), "email", "uma@acme.example"))
                .then()
                .statusCode(400);
        both.delete(IDENTIFIER, elsewhere.id(), linked("abc-123")).then().statusCode(404);
    }

    private Response link(Map<String, ?> creation) {
        return editor.post(creation, IDENTIFIERS, site.id());
    }

    private String linked(String identifier) {
        return link(Map.of("userId", uma, "identifier", identifier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String addUser(String email) {
        return editor.post(user(email), "/sites/{site}/users", site.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> user(String email) {
        return new HashMap<>(Map.of("email", email, "firstName", "Uma", "lastName", "Ser"));
    }

    private Response list(Map<String, ?> query) {
        return editor.call().queryParams(query).get(Console.API + IDENTIFIERS, site.id());
    }

    private List<String> found(Map<String, ?> query) {
        return list(query).then().statusCode(200).extract().path("items.identifier");
    }

    private static JsonNode published(String id, long version) {
        return KafkaTopics.awaitEvent(
                "device-identifier",
                "device-identifier.changed.v1",
                state -> state.get("id").asText().equals(id)
                        && state.get("version").asLong() == version);
    }

    private static void awaitTombstone(String id) {
        await().until(() -> KafkaTopics.read("device-identifier").stream()
                .anyMatch(message -> id.equals(message.key()) && message.value() == null));
    }
}
