package io.selfenroll.admin.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
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

@QuarkusTest
class TemplateTest {

    private static final String TEMPLATES = "/sites/{site}/templates";
    private static final String TEMPLATE = "/sites/{site}/templates/enrollment-credentials/{language}";
    private static final String BODY = """
            Hello {{firstName}},

            User name: {{userName}}
            Password: {{password}}

            [Enroll now]({{enrollUrl}})
            """;

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
    void siteWithoutAnOwnTextGetsTheDefault() {
        get("en")
                .then()
                .statusCode(200)
                .body("kind", equalTo("enrollment-credentials"))
                .body("language", equalTo("en"))
                .body("own", is(false))
                .body("version", equalTo(0))
                .body("subject", notNullValue())
                .body("body", containsString("{{password}}"));
        administrator
                .get(TEMPLATES, site.id())
                .then()
                .body(
                        "items.kind",
                        contains(
                                "admin-notice",
                                "device-enrolled",
                                "enrollment-credentials",
                                "pin-mismatch",
                                "reminder"))
                .body("items.own", everyItem(is(false)))
                .body("items.updatedAt", everyItem(nullValue()));
    }

    @Test
    void savedTextIsKeptAsAVersionAndPublished() {
        save("First", BODY).then().statusCode(200).body("version", equalTo(1)).body("own", is(true));
        save("Second", BODY).then().statusCode(200).body("version", equalTo(2));

        get("en")
                .then()
                .body("subject", equalTo("Second"))
                .body("own", is(true))
                .body("version", equalTo(2));
        administrator
                .get(TEMPLATE + "/versions", site.id(), "en")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.subject", contains("Second", "First"))
                .body("items.savedBy", everyItem(equalTo(administrator.email())));
        JsonNode state = published(2);
        assertThat(state.get("subject").asText()).isEqualTo("Second");
        assertThat(state.get("body").asText()).isEqualTo(BODY);
    }

    @Test
    void backToTheDefaultIsATombstoneAndKeepsTheVersions() {
        save("First", BODY).then().statusCode(200);

        administrator.delete(TEMPLATE, site.id(), "en").then().statusCode(204);
        administrator.delete(TEMPLATE, site.id(), "en").then().statusCode(204);

        get("en").then().body("own", is(false)).body("version", equalTo(1));
        String key = site.id() + ":enrollment-credentials:en";
        await().until(() -> KafkaTopics.read("message-template").stream()
                .anyMatch(message -> key.equals(message.key()) && message.value() == null));
        save("Again", BODY).then().body("version", equalTo(2));
        administrator.get(TEMPLATE + "/versions", site.id(), "en").then().body("items.version", contains(2, 1));
    }

    @Test
    void templateThatCannotWorkIsRefusedWithLineAndReason() {
        Response answer = save("Hello", "Hello {{firstName}}\n\nUser name: {{userName}}\n{{nonsense}}\n{{enrollUrl}}");

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:template-refused"))
                .body("findings.part", everyItem(equalTo("body")))
                .body("findings.line", hasItem(4))
                .body("findings.message", hasItem(containsString("nonsense")))
                .body("findings.message", hasItem(containsString("password")));
        get("en").then().body("own", is(false));
    }

    @Test
    void sectionsAndSecretsInTheSubjectAreRefused() {
        for (String subject : List.of("Your {{password}}", "{{#siteName}}x{{/siteName}}", "Hi\r\nBcc: x@y.example")) {
            save(subject, BODY)
                    .then()
                    .statusCode(422)
                    .body("findings.part", hasItem("subject"))
                    .body("findings[0].line", equalTo(1));
        }
    }

    @Test
    void markupIsKeptAsTheTextItIs() {
        String body = BODY + "\n<script>alert(1)</script> ${7*7} {inject:x} '; DROP TABLE site;";

        save("<b>Hi</b>", body)
                .then()
                .statusCode(200)
                .body("subject", equalTo("<b>Hi</b>"))
                .body("body", equalTo(body));
    }

    @Test
    void missingFieldsAreNamed() {
        administrator
                .put("{\"subject\":null}", TEMPLATE, site.id(), "en")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
    }

    @Test
    void kindAndLanguageMustBeOfTheSite() {
        get("fr").then().statusCode(404);
        administrator
                .get("/sites/{site}/templates/nonsense/en", site.id())
                .then()
                .statusCode(404);
        administrator.put(TestSite.change(), "/sites/{id}", site.id()).then().statusCode(200);

        administrator
                .put(Map.of("subject", "Hallo", "body", BODY), TEMPLATE, site.id(), "de")
                .then()
                .statusCode(200);
        administrator
                .get(TEMPLATES, site.id())
                .then()
                .body("items", hasSize(10))
                .body("items.findAll { it.own }.language", contains("de"));
    }

    @Test
    void languageWithoutAnyTextGetsThatOfTheSitesDefaultLanguage() {
        Map<String, Object> change = TestSite.change();
        change.put("languages", List.of("en", "de", "nl"));
        change.put("defaultLanguage", "de");
        administrator.put(change, "/sites/{id}", site.id()).then().statusCode(200);

        get("en").then().body("textLanguage", equalTo("en")).body("subject", containsString("Your"));
        get("de").then().body("textLanguage", equalTo("de")).body("subject", containsString("Ihre"));
        get("nl").then().body("textLanguage", equalTo("de")).body("subject", containsString("Ihre"));
        administrator
                .put(Map.of("subject", "Hallo", "body", BODY), TEMPLATE, site.id(), "de")
                .then()
                .statusCode(200);
        get("nl")
                .then()
                .body("textLanguage", equalTo("de"))
                .body("subject", equalTo("Hallo"))
                .body("own", is(false));
    }

    @Test
    void earlierTextIsUsedAgainAsANewVersion() {
        save("First", BODY).then().statusCode(200);
        save("Second", BODY).then().statusCode(200);

        administrator
                .get(TEMPLATE + "/versions/1", site.id(), "en")
                .then()
                .statusCode(200)
                .body("subject", equalTo("First"))
                .body("savedBy", equalTo(administrator.email()));
        administrator
                .post("", TEMPLATE + "/versions/1/restoration", site.id(), "en")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("version", equalTo(3))
                .body("subject", equalTo("First"));

        assertThat(published(3).get("subject").asText()).isEqualTo("First");
        administrator.get(TEMPLATE + "/versions", site.id(), "en").then().body("items.version", contains(3, 2, 1));
        administrator
                .post("", TEMPLATE + "/versions/9/restoration", site.id(), "en")
                .then()
                .statusCode(404);
        administrator.get(TEMPLATE + "/versions/9", site.id(), "en").then().statusCode(404);
    }

    @Test
    void secondOfTwoAuthorsIsToldWhatTheFirstWrote() {
        get("en").then().header("ETag", equalTo("\"0\""));
        save("First", BODY).then().statusCode(200).header("ETag", equalTo("\"1\""));

        administrator
                .call()
                .header("If-Match", "\"0\"")
                .body(Map.of("subject", "Mine", "body", BODY))
                .put(Console.API + TEMPLATE, site.id(), "en")
                .then()
                .statusCode(412)
                .body("current.subject", equalTo("First"))
                .body("current.version", equalTo(1));
        administrator
                .call()
                .header("If-Match", "\"0\"")
                .delete(Console.API + TEMPLATE, site.id(), "en")
                .then()
                .statusCode(412);
    }

    @Test
    void eachKindOfMessageHasItsOwnRules() {
        String template = "/sites/{site}/templates/{kind}/en";
        administrator
                .put(Map.of("subject", "Hi", "body", "{{password}} {{enrollUrl}}"), template, site.id(), "reminder")
                .then()
                .statusCode(422)
                .body("findings.message", contains("{{password}} does not exist in this kind of message."));
        administrator
                .put(Map.of("subject", "Hi", "body", "Try again: {{portalUrl}}"), template, site.id(), "pin-mismatch")
                .then()
                .statusCode(200);
        for (String kind : List.of("admin-invitation", "admin-password-reset", "invoice")) {
            administrator.get(template, site.id(), kind).then().statusCode(404);
        }
    }

    @Test
    void placeholdersOfAKindAreListed() {
        administrator
                .get("/template-placeholders?kind=device-enrolled")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("deviceName"))
                .body("items.name", not(hasItem("password")))
                .body("items.find { it.name == 'deviceName' }.required", is(true));
        administrator.get("/template-placeholders?kind=invoice").then().statusCode(400);
    }

    @Test
    void placeholdersAreListed() {
        administrator
                .get("/template-placeholders")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'password' }.required", is(true))
                .body("items.find { it.name == 'firstName' }.required", is(false))
                .body("items.description", everyItem(notNullValue()));
    }

    private Response get(String language) {
        return administrator.get(TEMPLATE, site.id(), language);
    }

    private Response save(String subject, String body) {
        return administrator.put(Map.of("subject", subject, "body", body), TEMPLATE, site.id(), "en");
    }

    private JsonNode published(int version) {
        return KafkaTopics.awaitEvent(
                "message-template",
                "message-template.changed.v1",
                state -> state.get("siteId").asText().equals(site.id().toString())
                        && state.get("version").asInt() == version);
    }
}
