package io.selfenroll.admin.userimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.admin.csvimport.ImportConsole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserExportTest {

    private static final List<String> NASTY = List.of(
            "=1+1",
            "+SUM(A1)",
            "-1",
            "@cmd",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "'=1",
            "''+1",
            "=cmd|'/c calc'!A0",
            "a;=1",
            "a,=1",
            "a|=1",
            "a\"=1",
            "\"=HYPERLINK(\"http://x\")\"",
            "O'Neill \"the\" , ; | boss",
            "<b>Ümit</b> 日本 🙂");

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
    void exportOfNastyNamesCannotRunAndComesBackAsItWas() {
        for (int i = 0; i < NASTY.size(); i++) {
            add("-=user" + i + "@acme.example", NASTY.get(i), NASTY.get(NASTY.size() - 1 - i), List.of("-a", "=b"));
        }

        byte[] file = export(Map.of());

        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFemail,firstName").contains("\r\n");
        assertThat(text).doesNotContainPattern("(?m)(^|[,;|\"])[=+\\-@\\t＝＋－＠]");
        ImportConsole imports = new ImportConsole(editor, site.id(), "user-imports");
        String id =
                imports.upload(file, Map.of()).then().statusCode(201).extract().path("id");
        imports.through(id, "run")
                .then()
                .body("state", equalTo("DONE"))
                .body("result.unchanged", equalTo(NASTY.size()))
                .body("result.updated", equalTo(0));
        assertSameElsewhere(file);
    }

    @Test
    void exportHasTheFilteredUsersAndIsRecorded() {
        add("uma@acme.example", "Uma", "Ser", List.of("sales"));
        add("max@acme.example", "Max", "Ser", List.of("it"));

        String text = new String(export(Map.of("tag", "it")), StandardCharsets.UTF_8);

        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains("\r\nmax@acme.example,Max,Ser,'+358401234567,fi,it,ACTIVE\r\n");
        var action = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                recorded -> recorded.get("action").asText().equals("users.exported")
                        && site.id().toString().equals(recorded.get("siteId").asText()));
        assertThat(action.at("/after/users").asInt()).isEqualTo(1);
        assertThat(action.at("/after/tag").asText()).isEqualTo("it");
    }

    /** Where there is no such user the file makes the same ones. */
    private void assertSameElsewhere(byte[] file) {
        TestSite elsewhere = TestSite.create(admins.platform());
        Console there = admins.signedIn(AdminRole.EDITOR, elsewhere.id());
        ImportConsole imports = new ImportConsole(there, elsewhere.id(), "user-imports");
        String id = imports.upload(file, Map.of()).path("id");
        imports.through(id, "run").then().body("result.created", equalTo(NASTY.size()));
        List<String> names = there.call()
                .queryParam("sort", "createdAt")
                .queryParam("limit", 200)
                .get(Console.API + "/sites/{site}/users", elsewhere.id())
                .path("items.firstName");
        assertThat(names).containsExactlyInAnyOrderElementsOf(NASTY);
    }

    private byte[] export(Map<String, ?> filter) {
        return editor.call()
                .accept("text/csv")
                .queryParams(filter)
                .get(Console.API + "/sites/{site}/users.csv", site.id())
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", containsString("users-" + site.slug() + ".csv"))
                .extract()
                .asByteArray();
    }

    private void add(String email, String firstName, String lastName, List<String> tags) {
        Map<String, Object> user = new HashMap<>();
        user.put("email", email);
        user.put("firstName", firstName);
        user.put("lastName", lastName);
        user.put("language", "fi");
        user.put("phone", "+358401234567");
        user.put("tags", tags);
        editor.post(user, "/sites/{site}/users", site.id()).then().statusCode(201);
    }
}
