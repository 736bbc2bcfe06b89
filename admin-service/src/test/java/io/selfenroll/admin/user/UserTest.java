package io.selfenroll.admin.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
class UserTest {

    private static final String USERS = "/sites/{site}/users";
    private static final String USER = "/sites/{site}/users/{user}";

    @Inject
    TestAdmins admins;

    private TestSite site;
    private Console editor;

    @BeforeEach
    void createSite() {
        site = TestSite.create(admins.platform());
        editor = admins.signedIn(AdminRole.EDITOR, site.id());
    }

    @Test
    void userIsStoredWithANormalisedAddressAndPublished() {
        String id = add("  Uma.Ser@ACME.example ", "Uma", "Ser")
                .then()
                .statusCode(201)
                .body("siteId", equalTo(site.id().toString()))
                .body("email", equalTo("uma.ser@acme.example"))
                .body("firstName", equalTo("Uma"))
                .body("lastName", equalTo("Ser"))
                .body("language", nullValue())
                .body("status", equalTo("ACTIVE"))
                .body("createdAt", notNullValue())
                .extract()
                .path("id");

        JsonNode state = published(id, 1);
        assertThat(state.get("email").asText()).isEqualTo("uma.ser@acme.example");
        assertThat(state.get("siteId").asText()).isEqualTo(site.id().toString());
        editor.get(USER, site.id(), id).then().statusCode(200).body("lastName", equalTo("Ser"));
    }

    @Test
    void changeRaisesThePublishedVersion() {
        String id = added("uma@acme.example", "Uma", "Ser");

        editor.put(
                        Map.of(
                                "email", "uma.new@acme.example",
                                "firstName", "Uma",
                                "lastName", "Newname",
                                "language", "pt-BR",
                                "status", "DISABLED"),
                        USER,
                        site.id(),
                        id)
                .then()
                .statusCode(200)
                .body("email", equalTo("uma.new@acme.example"))
                .body("language", equalTo("pt-BR"))
                .body("status", equalTo("DISABLED"));

        JsonNode state = published(id, 2);
        assertThat(state.get("status").asText()).isEqualTo("DISABLED");
        assertThat(state.get("language").asText()).isEqualTo("pt-BR");
    }

    @Test
    void deletedUserIsFollowedByATombstone() {
        String id = added("uma@acme.example", "Uma", "Ser");

        editor.delete(USER, site.id(), id).then().statusCode(204);

        editor.get(USER, site.id(), id).then().statusCode(404);
        editor.delete(USER, site.id(), id).then().statusCode(404);
        await().until(() -> KafkaTopics.read("user").stream()
                .anyMatch(message -> id.equals(message.key()) && message.value() == null));
    }

    @Test
    void addressIsTakenOncePerSite() {
        added("uma@acme.example", "Uma", "Ser");
        String other = added("other@acme.example", "Other", "User");

        assertTaken(add("UMA@acme.example", "Una", "Other"));
        assertTaken(editor.put(change("uma@acme.example"), USER, site.id(), other));
        TestSite elsewhere = TestSite.create(admins.platform());
        admins.signedIn(AdminRole.EDITOR, elsewhere.id())
                .post(creation("uma@acme.example", "Uma", "Ser"), USERS, elsewhere.id())
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uma",
                "uma@",
                "@acme.example",
                "a@b.example,c@d.example",
                "uma@acme.example\r\nBcc: x@y.example",
                "\"uma ser\"@acme.example",
                "uma(comment)@acme.example",
                "uma@[127.0.0.1]",
                "uma\u0000@acme.example",
                "=?utf-8?q?a=40b?=@acme.example",
                "<uma@acme.example>",
                "uma@acme.example' OR '1'='1"
            })
    void whatIsNoPlainAddressIsRefused(String email) {
        add(email, "Uma", "Ser").then().statusCode(400).body("violations.field", hasItem(endsWith("email")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Uma\r\nBcc: x@y", "Uma\tSer", "U\u0000ma", "\u202Eamu"})
    void nameWithControlCharactersIsRefused(String name) {
        add("uma@acme.example", name, "Ser")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith("firstName")));
        add("uma@acme.example", "Uma", name)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith("lastName")));
    }

    @Test
    void markupAndSqlInNamesAreJustText() {
        String name = "<b>Uma</b>'); DROP TABLE site_user; -- {{password}}";

        String id = added("uma@acme.example", name, "Ser");

        editor.get(USER, site.id(), id).then().body("firstName", equalTo(name));
        assertThat(published(id, 1).get("firstName").asText()).isEqualTo(name);
    }

    @Test
    void wrongTypesAndMissingFieldsAreNamed() {
        editor.post("{\"email\":[\"uma@acme.example\"],\"firstName\":\"U\",\"lastName\":\"S\"}", USERS, site.id())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("email"));
        editor.post("{\"email\":\"uma@acme.example\"}", USERS, site.id())
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder(endsWith("firstName"), endsWith("lastName")));
        editor.post(
                        "{\"email\":\"a@b.example\",\"email\":\"c@d.example\",\"firstName\":\"U\",\"lastName\":\"S\"}",
                        USERS,
                        site.id())
                .then()
                .statusCode(400);
        editor.post("", USERS, site.id()).then().statusCode(400);
        editor.post(creation("uma@acme.example", "U".repeat(70_000), "S"), USERS, site.id())
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void listFindsByBeginningOfAddressFirstLastAndWholeName() {
        added("zoe@acme.example", "Zoë", "Adams");
        added("adam@acme.example", "Adam", "Zeller");
        added("mia_1@acme.example", "Mia", "Long");
        added("miax1@acme.example", "Mia", "Short");

        assertThat(found("ad")).containsExactly("adam@acme.example", "zoe@acme.example");
        assertThat(found("ZOE@")).containsExactly("zoe@acme.example");
        assertThat(found("mia l")).containsExactly("mia_1@acme.example");
        assertThat(found("mia_")).containsExactly("mia_1@acme.example");
        assertThat(found("%")).isEmpty();
        assertThat(found("' OR 1=1 -- ")).isEmpty();
    }

    @Test
    void listFiltersByStatusAndPagesByAddress() {
        IntStream.range(0, 5).forEach(i -> added("user" + i + "@acme.example", "User", "No" + i));
        String disabled = added("user9@acme.example", "User", "No9");
        Map<String, Object> change = change("user9@acme.example");
        change.put("status", "DISABLED");
        editor.put(change, USER, site.id(), disabled).then().statusCode(200);

        list(Map.of("status", "DISABLED")).then().body("items.email", contains("user9@acme.example"));
        list(Map.of("status", "NONSENSE")).then().statusCode(400);
        list(Map.of("limit", 0)).then().statusCode(400);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("limit", 2, "status", "ACTIVE"));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            Response page = list(query);
            seen.addAll(page.path("items.email"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen)
                .containsExactly(
                        "user0@acme.example",
                        "user1@acme.example",
                        "user2@acme.example",
                        "user3@acme.example",
                        "user4@acme.example");
    }

    @Test
    void userOfAnotherSiteIsNotFoundThroughTheOwnSite() {
        String mine = added("uma@acme.example", "Uma", "Ser");
        TestSite elsewhere = TestSite.create(admins.platform());
        Console both = admins.signedIn(AdminRole.EDITOR, site.id(), elsewhere.id());

        both.get(USER, elsewhere.id(), mine).then().statusCode(404);
        both.put(change("x@acme.example"), USER, elsewhere.id(), mine).then().statusCode(404);
        both.delete(USER, elsewhere.id(), mine).then().statusCode(404);
        both.get(USERS, UUID.randomUUID()).then().statusCode(404);
        both.get(USERS, elsewhere.id()).then().statusCode(200).body("items", hasSize(0));
    }

    private Response add(String email, String firstName, String lastName) {
        return editor.post(creation(email, firstName, lastName), USERS, site.id());
    }

    private String added(String email, String firstName, String lastName) {
        return add(email, firstName, lastName).then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> creation(String email, String firstName, String lastName) {
        return Map.of("email", email, "firstName", firstName, "lastName", lastName);
    }

    private static Map<String, Object> change(String email) {
        Map<String, Object> change = new HashMap<>(creation(email, "Any", "Body"));
        change.put("language", null);
        change.put("status", "ACTIVE");
        return change;
    }

    private Response list(Map<String, ?> query) {
        return editor.call().queryParams(query).get(Console.API + USERS, site.id());
    }

    private List<String> found(String q) {
        return list(Map.of("q", q)).then().statusCode(200).extract().path("items.email");
    }

    private static void assertTaken(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:selfenroll:problem:email-taken"));
    }

    private static JsonNode published(String id, long version) {
        return KafkaTopics.awaitEvent(
                "user",
                "user.changed.v1",
                state -> state.get("id").asText().equals(id)
                        && state.get("version").asLong() == version);
    }
}
