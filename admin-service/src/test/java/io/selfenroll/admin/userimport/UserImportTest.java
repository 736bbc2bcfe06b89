package io.selfenroll.admin.userimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.admin.csvimport.ImportConsole;
import io.selfenroll.admin.csvimport.OnExisting;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserImportTest {

    private static final String FILE = """
            E-mail;Vorname;Nachname;Telefon;Sprache;Tags;Cost centre
            Uma@ACME.example;Uma;Ser;+49 30 123456;DE;Sales|berlin;1
            max@acme.example;Max;Müller;;;;2
            """;

    @Inject
    TestAdmins admins;

    private TestSite site;
    private Console editor;
    private ImportConsole imports;

    @BeforeEach
    void createSite() {
        site = TestSite.create(admins.platform());
        editor = admins.signedIn(AdminRole.EDITOR, site.id());
        imports = new ImportConsole(editor, site.id(), "user-imports");
    }

    @Test
    void fileIsReadAndItsColumnsAreTakenForWhatTheyAreCalled() {
        imports.upload(FILE.getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(201)
                .body("delimiter", equalTo("semicolon"))
                .body("charset", equalTo("utf-8"))
                .body("header", equalTo(true))
                .body("rows", equalTo(2))
                .body(
                        "columns.name",
                        contains("E-mail", "Vorname", "Nachname", "Telefon", "Sprache", "Tags", "Cost centre"))
                .body("columns.field", contains("email", "firstName", "lastName", "phone", "language", "tags", null))
                .body("preview[0][0]", equalTo("Uma@ACME.example"))
                .body("preview", hasSize(2))
                .body("state", equalTo("READ"))
                .body("onExisting", equalTo("UPDATE"))
                .body("progress.total", equalTo(2))
                .body("result", nullValue())
                .body("expiresAt", notNullValue());
    }

    @Test
    void checkSaysWhatARunWouldDoAndStoresNothing() {
        String id = imports.uploaded(FILE);

        imports.through(id, "check")
                .then()
                .body("state", equalTo("CHECKED"))
                .body("result.created", equalTo(2))
                .body("result.errorCount", equalTo(0))
                .body("progress.done", equalTo(2));

        assertThat(emails()).isEmpty();
    }

    @Test
    void runStoresAndPublishesAllRows() {
        imports.run(FILE).then().body("state", equalTo("DONE")).body("result.created", equalTo(2));

        user("uma@acme.example")
                .body("items[0].firstName", equalTo("Uma"))
                .body("items[0].phone", equalTo("+4930123456"))
                .body("items[0].language", equalTo("de"))
                .body("items[0].tags", contains("berlin", "sales"));
        user("max@acme.example").body("items[0].lastName", equalTo("Müller")).body("items[0].tags", empty());
        KafkaTopics.awaitEvent(
                "user",
                "user.changed.v1",
                state -> site.id().toString().equals(state.get("siteId").asText())
                        && state.get("email").asText().equals("max@acme.example"));
        var action = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                recorded -> recorded.get("action").asText().equals("users.imported")
                        && site.id().toString().equals(recorded.get("siteId").asText()));
        assertThat(action.at("/after/created").asInt()).isEqualTo(2);
        assertThat(action.at("/actor/name").asText()).isEqualTo(editor.email());
    }

    @Test
    void sameFileTwiceChangesAndPublishesNothing() {
        imports.run(FILE).then().body("state", equalTo("DONE"));

        imports.run(FILE)
                .then()
                .body("state", equalTo("DONE"))
                .body("result.created", equalTo(0))
                .body("result.updated", equalTo(0))
                .body("result.unchanged", equalTo(2));

        user("uma@acme.example").body("items[0].version", equalTo(1));
        // What comes later on the topic shows that nothing came between.
        imports.run("email,firstName,lastName\nlast@acme.example,La,St\n");
        KafkaTopics.awaitEvent(
                "user",
                "user.changed.v1",
                state -> ofSite(state) && state.get("email").asText().equals("last@acme.example"));
        assertThat(KafkaTopics.read("user").stream()
                        .filter(message -> message.value() != null && ofSite(KafkaTopics.json(message))))
                .hasSize(3);
    }

    @Test
    void errorsAreToldByRowAndColumnAndNothingIsStored() {
        String rows = """
                email,firstName,lastName,phone,language,tags
                good@acme.example,Go,Od,,,
                no address,A,B,,,
                ,A,B,,,
                b@acme.example,,B,,,
                c@acme.example,C,D,12345,,
                d@acme.example,D,E,,klingonisch!,
                e@acme.example,E,F,,,%s
                f@acme.example,F,G,,,,surplus
                GOOD@ACME.example,Go,Od,,,
                """.formatted("x".repeat(41));

        ValidatableResponse answer = imports.run(rows).then();

        answer.body("state", equalTo("FAILED"))
                .body("failure", nullValue())
                .body("result.created", equalTo(0))
                .body("result.errorCount", equalTo(8))
                .body("result.errors.row", contains(3, 4, 5, 6, 7, 8, 9, 10))
                .body(
                        "result.errors.column",
                        contains("email", "email", "firstName", "phone", "language", "tags", null, "email"))
                .body(
                        "result.errors.code",
                        contains(
                                "invalid",
                                "required",
                                "required",
                                "invalid",
                                "invalid",
                                "invalid",
                                "too-many-cells",
                                "duplicate"))
                .body("result.errors[0].value", equalTo("no address"))
                .body("result.errors[7].message", equalTo("stands in row 2 already"));
        assertThat(emails()).isEmpty();
    }

    @Test
    void failureInTheLastRowStoresNothing() {
        StringBuilder rows = new StringBuilder("email,firstName,lastName\n");
        for (int i = 0; i < 2500; i++) {
            rows.append("user").append(i).append("@acme.example,Us,Er\n");
        }

        imports.run(rows + "broken,Us,Er\n")
                .then()
                .body("state", equalTo("FAILED"))
                .body("result.errors.row", contains(2502));

        assertThat(emails()).isEmpty();
    }

    @Test
    void correctedImportCanBeRunAgain() {
        String id = imports.uploaded("email,firstName,lastName\na@acme.example,A,\n");
        imports.through(id, "run").then().body("state", equalTo("FAILED"));

        imports.change(id, List.of(field(0, "email"), field(1, "firstName")), OnExisting.UPDATE)
                .then()
                .statusCode(200)
                .body("state", equalTo("READ"))
                .body("result", nullValue())
                .body("columns.field", contains("email", "firstName", null));
        imports.through(id, "run")
                .then()
                .body("state", equalTo("FAILED"))
                .body("result.errors[0].column", equalTo("lastName"))
                .body("result.errors[0].code", equalTo("required"));
        imports.change(id, List.of(field(0, "email"), field(1, "lastName")), OnExisting.UPDATE);
        imports.change(id, List.of(field(0, "email"), field(1, "firstName")), OnExisting.SKIP);
        add("a@acme.example", "Old", "Name");
        imports.through(id, "run").then().body("state", equalTo("DONE")).body("result.skipped", equalTo(1));
        user("a@acme.example").body("items[0].firstName", equalTo("Old"));
    }

    @Test
    void existingUsersKeepWhatTheFileDoesNotSay() {
        imports.run(FILE);

        imports.run("email,tags\nUMA@acme.example,new\nmax@acme.example,\n")
                .then()
                .body("state", equalTo("DONE"))
                .body("result.updated", equalTo(1))
                .body("result.unchanged", equalTo(1));
        user("uma@acme.example")
                .body("items[0].tags", contains("new"))
                .body("items[0].phone", equalTo("+4930123456"))
                .body("items[0].version", equalTo(2));
        imports.run("email,tags,phone\numa@acme.example,,\n").then().body("result.updated", equalTo(1));
        user("uma@acme.example").body("items[0].tags", empty()).body("items[0].phone", nullValue());
    }

    @Test
    void mappingThatCannotBeIsRefused() {
        String id = imports.uploaded("mail box,name\na@acme.example,A\n");

        imports.start(id, "check").then().statusCode(400).body("violations.field", hasItem("mapping"));
        refused(imports.change(id, List.of(field(5, "email")), OnExisting.UPDATE));
        refused(imports.change(id, List.of(field(0, "password")), OnExisting.UPDATE));
        refused(imports.change(id, List.of(field(0, "email"), field(1, "email")), OnExisting.UPDATE));
        refused(imports.change(id, List.of(field(0, "email"), field(0, "tags")), OnExisting.UPDATE));
        imports.change(id, Map.of("delimiter", "x", "charset", "utf-8", "header", true, "onExisting", "SKIP"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("delimiter"));
    }

    @Test
    void fileIsReadAnewAsItIsTold() {
        byte[] file = "Ümit;ümit@acme.example\n".getBytes(StandardCharsets.UTF_8);
        String id = imports.upload(file, Map.of("charset", "iso-8859-1", "delimiter", "pipe", "header", false))
                .then()
                .statusCode(201)
                .body("columns.name", contains("Column 1"))
                .extract()
                .path("id");

        imports.change(id, Map.of("delimiter", "semicolon", "charset", "utf-8", "header", false, "onExisting", "SKIP"))
                .then()
                .statusCode(200)
                .body("preview[0]", contains("Ümit", "ümit@acme.example"))
                .body("columns.field", contains(null, "email"));
    }

    @Test
    void brokenFilesAreRefusedWithAdvice() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0};

        unreadable(imports.upload(zip, Map.of()));
        unreadable(imports.upload(new byte[0], Map.of()));
        unreadable(imports.upload("email\n\"a@acme.example\n".getBytes(StandardCharsets.UTF_8), Map.of()));
        imports.upload("a@b.c\n".repeat(50_001).getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:import-too-long"));
        imports.upload(new byte[5 * 1024 * 1024 + 1], Map.of())
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:too-large"));
        imports.upload(zip, Map.of("charset", "ebcdic")).then().statusCode(400);
    }

    @Test
    void doneImportIsNotRunTwiceAndItsFileIsGone() {
        String id = imports.uploaded(FILE);
        imports.through(id, "run");

        imports.start(id, "run").then().statusCode(409).body("type", equalTo("urn:selfenroll:problem:import-finished"));
        imports.change(id, List.of(field(0, "email")), OnExisting.UPDATE).then().statusCode(409);
        imports.get(id).then().body("result.created", equalTo(2));
    }

    @Test
    void importOfAnotherSiteOrKindIsNotFound() {
        String id = imports.uploaded(FILE);
        TestSite elsewhere = TestSite.create(admins.platform());
        Console both = admins.signedIn(AdminRole.EDITOR, site.id(), elsewhere.id());

        new ImportConsole(both, elsewhere.id(), "user-imports").get(id).then().statusCode(404);
        new ImportConsole(both, elsewhere.id(), "user-imports")
                .start(id, "run")
                .then()
                .statusCode(404);
        new ImportConsole(both, site.id(), "device-identifier-imports")
                .get(id)
                .then()
                .statusCode(404);
    }

    @Test
    void usersOfAnotherSiteAreNotTouched() {
        TestSite elsewhere = TestSite.create(admins.platform());
        Console there = admins.signedIn(AdminRole.EDITOR, elsewhere.id());
        new ImportConsole(there, elsewhere.id(), "user-imports").run(FILE);

        imports.run(FILE.replace("Uma;", "Other;")).then().body("result.created", equalTo(2));

        there.call()
                .queryParam("q", "uma@")
                .get(Console.API + "/sites/{site}/users", elsewhere.id())
                .then()
                .body("items[0].firstName", equalTo("Uma"));
    }

    private boolean ofSite(com.fasterxml.jackson.databind.JsonNode state) {
        return site.id().toString().equals(state.get("siteId").asText());
    }

    private void add(String email, String firstName, String lastName) {
        editor.post(
                        Map.of("email", email, "firstName", firstName, "lastName", lastName),
                        "/sites/{site}/users",
                        site.id())
                .then()
                .statusCode(201);
    }

    private ValidatableResponse user(String email) {
        return editor.call()
                .queryParam("q", email)
                .get(Console.API + "/sites/{site}/users", site.id())
                .then()
                .body("items", hasSize(1));
    }

    private List<String> emails() {
        return editor.get("/sites/{site}/users", site.id()).path("items.email");
    }

    private static Map<String, Object> field(int column, String field) {
        return Map.of("column", column, "field", field);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(400).body("violations.field", hasItem("mapping"));
    }

    private static void unreadable(Response answer) {
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:import-unreadable"))
                .body("detail", notNullValue());
    }
}
