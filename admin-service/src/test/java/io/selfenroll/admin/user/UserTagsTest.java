package io.selfenroll.admin.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** Tags and phone of users, changes to many users, and lost updates. */
@QuarkusTest
class UserTagsTest {

    private static final String USERS = "/sites/{site}/users";
    private static final String USER = "/sites/{site}/users/{user}";
    private static final String CHANGES = "/sites/{site}/users/changes";

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
    void tagsAreStoredInLowerCaseOnceAndInOrder() {
        String id = add("uma@acme.example", List.of(" Sales", "HELSINKI", "sales", "", "Ärger", "arger"));

        ValidatableResponse user = editor.get(USER, site.id(), id).then();

        user.body("tags", contains("arger", "helsinki", "sales", "ärger"))
                .body("phone", equalTo("+358401234567"))
                .header("ETag", "\"1\"");
        assertThat(KafkaTopics.awaitEvent(
                                "user",
                                "user.changed.v1",
                                state -> id.equals(state.get("id").asText()))
                        .get("tags")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void tagsThatAreTooManyTooLongOrCannotBeWrittenToAFileAreRefused() {
        List<String> many = IntStream.rangeClosed(1, 21).mapToObj(i -> "t" + i).toList();

        refused(create("a@acme.example", many), "tags");
        refused(create("a@acme.example", List.of("x".repeat(41))), "tags");
        refused(create("a@acme.example", List.of("a|b")), "tags");
        refused(create("a@acme.example", List.of("a\nb")), "tags[0].<list element>");
        create("a@acme.example", many.subList(0, 20)).then().statusCode(201);
    }

    @Test
    void manyUsersAreChangedAtOnceAndCounted() {
        String one = add("one@acme.example", List.of("old"));
        String two = add("two@acme.example", List.of("new"));
        String three = add("three@acme.example", List.of("new"));

        change(Map.of("userIds", List.of(one, two), "addTags", List.of("New"), "removeTags", List.of("OLD")))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        editor.get(USER, site.id(), one).then().body("tags", contains("new")).body("version", equalTo(2));
        editor.get(USER, site.id(), two).then().body("version", equalTo(1));
        change(Map.of("userIds", List.of(one, two, three), "status", "DISABLED"))
                .then()
                .body("changed", equalTo(3));
        editor.get(USER, site.id(), three).then().body("status", equalTo("DISABLED"));
        editor.get("/sites/{site}/user-tags", site.id())
                .then()
                .body("items.tag", contains("new"))
                .body("items.count", contains(3));
        change(Map.of("userIds", List.of(one, two), "delete", true)).then().body("changed", equalTo(2));
        editor.get(USERS, site.id()).then().body("items.email", contains("three@acme.example"));
    }

    @Test
    void oneStrangerAmongManyUsersChangesNone() {
        String mine = add("one@acme.example", List.of());

        change(Map.of("userIds", List.of(mine, UUID.randomUUID()), "status", "DISABLED"))
                .then()
                .statusCode(404);

        editor.get(USER, site.id(), mine).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void changeThatSaysNothingOrTooMuchIsRefused() {
        String id = add(
                "one@acme.example",
                IntStream.rangeClosed(1, 20).mapToObj(i -> "t" + i).toList());
        List<UUID> tooMany =
                IntStream.range(0, 501).mapToObj(i -> UUID.randomUUID()).toList();

        refused(change(Map.of("userIds", List.of(id))), "delete");
        refused(change(Map.of("userIds", List.of(id), "delete", true, "status", "DISABLED")), "delete");
        refused(change(Map.of("userIds", List.of(), "delete", true)), "userIds");
        refused(change(Map.of("userIds", tooMany, "delete", true)), "userIds");
        refused(change(Map.of("userIds", List.of(id), "addTags", List.of("t21"))), "addTags");
    }

    @Test
    void secondOfTwoEditorsIsToldWhatTheFirstChanged() {
        String id = add("uma@acme.example", List.of("sales"));
        Map<String, Object> first = body("uma@acme.example", List.of("first"));
        Map<String, Object> second = body("uma@acme.example", List.of("second"));
        first.put("status", "ACTIVE");
        second.put("status", "ACTIVE");

        put(id, "\"1\"", first).then().statusCode(200).header("ETag", "\"2\"");
        put(id, "\"1\"", second)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("type", equalTo("urn:selfenroll:problem:changed-meanwhile"))
                .body("current.tags", contains("first"));
        editor.call()
                .header("If-Match", "\"1\"")
                .delete(Console.API + USER, site.id(), id)
                .then()
                .statusCode(412);
        put(id, "\"2\"", second).then().statusCode(200).body("tags", contains("second"));
    }

    @Test
    void savingWithoutAChangeKeepsTheVersion() {
        String id = add("uma@acme.example", List.of("sales"));
        Map<String, Object> same = body("uma@acme.example", List.of("SALES"));
        same.put("status", "ACTIVE");

        put(id, "\"1\"", same).then().statusCode(200).header("ETag", "\"1\"");

        same.remove("tags");
        same.put("phone", null);
        put(id, null, same)
                .then()
                .statusCode(200)
                .body("tags", empty())
                .body("phone", nullValue())
                .body("version", equalTo(2));
    }

    private Response put(String id, String ifMatch, Map<String, Object> change) {
        var call = editor.call().body(change);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put(Console.API + USER, site.id(), id);
    }

    private Response change(Map<String, ?> change) {
        return editor.post(change, CHANGES, site.id());
    }

    private Response create(String email, List<String> tags) {
        return editor.post(body(email, tags), USERS, site.id());
    }

    private String add(String email, List<String> tags) {
        return create(email, tags).then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> body(String email, List<String> tags) {
        return new HashMap<>(Map.of(
                "email", email, "firstName", "Uma", "lastName", "Ser", "phone", "+358 (40) 123-4567", "tags", tags));
    }

    private static void refused(Response answer, String field) {
        answer.then().statusCode(400).body("violations.field", hasItem(endsWith(field)));
    }
}
