package io.selfenroll.admin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SiteTest {

    @Inject
    TestAdmins admins;

    private Console platform;

    @BeforeEach
    void signIn() {
        platform = admins.platform();
    }

    @Test
    void newSiteStartsWithSafeDefaultsAndIsPublished() {
        String slug = "acme-" + RandomText.crockford(8);
        String id = platform.post(Map.of("name", " Acme ", "slug", slug), "/sites")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("slug", equalTo(slug))
                .body("name", equalTo("Acme"))
                .body("status", equalTo("ACTIVE"))
                .body("languages", contains("en"))
                .body("defaultLanguage", equalTo("en"))
                .body("credentialLifeMinutes", equalTo(60))
                .body("clients", hasSize(0))
                .body("terms", nullValue())
                .body("createdAt", endsWith("Z"))
                .extract()
                .path("id");

        JsonNode state = published(id, 1);
        assertThat(state.get("slug").asText()).isEqualTo(slug);
        assertThat(state.get("pins")).hasSize(1);
        platform.get("/sites/{id}", id).then().statusCode(200).body("slug", equalTo(slug));
    }

    @Test
    void changeIsStoredAndPublishedAsOneState() {
        TestSite site = TestSite.create(platform);

        platform.put(TestSite.change(), "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .body("name", equalTo("Acme"))
                .body("languages", contains("en", "de"))
                .body("credentialLifeMinutes", equalTo(120))
                .body("clients[0].platform", equalTo("ANDROID"))
                .body("clients[0].steps", contains("Install the app."))
                .body("terms.version", equalTo(1))
                .body("terms.text", equalTo("Be nice.\nStay nice."));

        JsonNode state = published(site.id().toString(), 2);
        assertThat(state.at("/terms/text").asText()).isEqualTo("Be nice.\nStay nice.");
        assertThat(state.at("/clients/0/url").asText()).isEqualTo("https://play.example/acme?id=1");
        assertThat(state.at("/clients/0/openLink").asText()).isEqualTo("acme-agent://enroll");
        assertThat(state.at("/credentialLifeMinutes").asInt()).isEqualTo(120);
    }

    @Test
    void termsGetANewVersionOnlyWhenTheirTextChanges() {
        TestSite site = TestSite.create(platform);
        Map<String, Object> change = TestSite.change();
        platform.put(change, "/sites/{id}", site.id()).then().body("terms.version", equalTo(1));
        platform.put(change, "/sites/{id}", site.id()).then().body("terms.version", equalTo(1));

        change.put("termsText", null);
        platform.put(change, "/sites/{id}", site.id()).then().body("terms", nullValue());
        change.put("termsText", "Be nicer.\r\nAlways.");
        platform.put(change, "/sites/{id}", site.id())
                .then()
                .body("terms.version", equalTo(2))
                .body("terms.text", equalTo("Be nicer.\nAlways."));
    }

    @Test
    void disabledSiteIsPublishedAsDisabled() {
        TestSite site = TestSite.create(platform);
        Map<String, Object> change = TestSite.change();
        change.put("status", "DISABLED");

        platform.put(change, "/sites/{id}", site.id()).then().statusCode(200).body("status", equalTo("DISABLED"));

        assertThat(published(site.id().toString(), 2).get("status").asText()).isEqualTo("DISABLED");
    }

    @Test
    void parallelChangesArePublishedInTheOrderOfTheirVersions() throws Exception {
        TestSite site = TestSite.create(platform);
        List<Callable<Integer>> changes = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> platform.put(TestSite.change(), "/sites/{id}", site.id())
                        .statusCode())
                .toList();
        try (var clients = Executors.newFixedThreadPool(6)) {
            for (var answer : clients.invokeAll(changes)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        published(site.id().toString(), 13);
        List<Long> versions = KafkaTopics.read("site").stream()
                .filter(message -> site.id().toString().equals(message.key()))
                .map(message -> KafkaTopics.json(message).get("version").asLong())
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 13).boxed().toList());
    }

    @Test
    void slugIsTakenOnce() {
        TestSite site = TestSite.create(platform);

        platform.post(Map.of("name", "Other", "slug", site.slug()), "/sites")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:slug-taken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "-acme", "acme-", "ac--me", "Acme", "acme corp", "acme\n", "äcme", "a;DROP TABLE site", ""})
    void slugThatWouldNotFitAnAddressIsRefused(String slug) {
        platform.post(Map.of("name", "X", "slug", slug), "/sites")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem(endsWith("slug")));
    }

    @Test
    void unknownFieldIsNamed() {
        platform.post(Map.of("name", "X", "slug", "okay-slug", "admin", true), "/sites")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("admin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=",
                "name=A\r\nBcc: x@y",
                "name=\u202Eemca",
                "status=GONE",
                "languages=[]",
                "languages=[\"en\",\"en\"]",
                "languages=[\"english!\"]",
                "defaultLanguage=fr",
                "credentialLifeMinutes=9",
                "credentialLifeMinutes=1441",
                "credentialLifeMinutes=\"60\"",
                "clients=null",
                "termsText=\u0000",
                "clients=[{\"platform\":\"ANDROID\",\"name\":\"A\",\"url\":\"javascript:alert(1)\",\"steps\":[]}]",
                "clients=[{\"platform\":\"ANDROID\",\"name\":\"A\",\"openLink\":\"javascript:alert(1)\",\"steps\":[]}]",
                "clients=[{\"platform\":\"ANDROID\",\"name\":\"A\",\"openLink\":\"no-scheme\",\"steps\":[]}]",
                "clients=[{\"platform\":\"PHONE\",\"name\":\"A\",\"steps\":[]}]",
                "clients=[{\"platform\":\"IOS\",\"name\":\"A\",\"steps\":[\"a\\nb\"]}]"
            })
    void changeThatMakesNoSenseNamesTheField(String spoiled) throws Exception {
        TestSite site = TestSite.create(platform);
        String field = spoiled.substring(0, spoiled.indexOf('='));
        String value = spoiled.substring(field.length() + 1);
        boolean json = value.startsWith("[") || value.startsWith("\"") || value.matches("\\d+|null");
        Map<String, Object> change = TestSite.change();
        change.put(
                field, json ? new com.fasterxml.jackson.databind.ObjectMapper().readValue(value, Object.class) : value);

        List<String> fields = platform.put(change, "/sites/{id}", site.id())
                .then()
                .statusCode(400)
                .body("violations", notNullValue())
                .extract()
                .path("violations.field");
        assertThat(fields).anyMatch(named -> named.contains(field));
    }

    @Test
    void markupAndSqlAreJustText() {
        TestSite site = TestSite.create(platform);
        String text = "<script>alert('x')</script>'; DROP TABLE site; -- ${7*7} {{x}}";
        Map<String, Object> change = TestSite.change();
        change.put("name", text);
        change.put("termsText", text);

        platform.put(change, "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("name", equalTo(text))
                .body("terms.text", equalTo(text));
    }

    @Test
    void listPagesBySlugWithinTheSitesOfTheAdmin() {
        List<TestSite> sites = new ArrayList<>(
                IntStream.range(0, 5).mapToObj(i -> TestSite.create(platform)).toList());
        Console reader = admins.signedIn(
                AdminRole.READER, sites.stream().map(TestSite::id).toArray(java.util.UUID[]::new));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = reader.call()
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(Console.API + "/sites")
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> slugs = page.path("items.slug");
            seen.addAll(slugs);
            cursor = page.path("next");
        } while (cursor != null);

        List<String> expected =
                new ArrayList<>(sites.stream().map(TestSite::slug).toList());
        Collections.sort(expected);
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void adminWithoutSitesSeesNone() {
        admins.signedIn(AdminRole.ADMINISTRATOR)
                .get("/sites")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "AAAA", "YQBi"})
    void cursorThatWasNeverGivenOutIsRefusedOrHarmless(String cursor) {
        int status = platform.call()
                .queryParam("cursor", cursor)
                .get(Console.API + "/sites")
                .statusCode();
        assertThat(Arrays.asList(200, 400)).contains(status);
    }

    private static JsonNode published(String id, long version) {
        return KafkaTopics.awaitEvent(
                "site",
                "site.changed.v1",
                state -> state.get("id").asText().equals(id)
                        && state.get("version").asLong() == version);
    }
}
