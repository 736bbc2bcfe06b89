package io.selfenroll.admin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SiteSettingsTest {

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
    }

    private static Map<String, Object> all() {
        Map<String, Object> change = TestSite.change();
        change.put("overlapDefaultMinutes", 90);
        change.put("deviceLimit", 3);
        change.put("allowedPlatforms", List.of("IOS", "ANDROID", "IOS"));
        change.put("senderName", " Acme IT ");
        change.put("replyTo", "IT@Acme.Example");
        change.put("reminder", false);
        change.put("wrongPinMail", false);
        change.put("enrolledMail", false);
        change.put("adminNotices", false);
        return change;
    }

    @Test
    void newSiteTellsItsPeopleEverythingAndLimitsNothing() {
        platform.get("/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1))
                .body("overlapDefaultMinutes", equalTo(0))
                .body("deviceLimit", nullValue())
                .body("allowedPlatforms", empty())
                .body("senderName", nullValue())
                .body("replyTo", nullValue())
                .body("reminder", equalTo(true))
                .body("wrongPinMail", equalTo(true))
                .body("enrolledMail", equalTo(true))
                .body("adminNotices", equalTo(true))
                .body("branding.colour", nullValue())
                .body("branding.logo", nullValue());
    }

    @Test
    void settingsAreStoredAndPublished() {
        platform.put(all(), "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("deviceLimit", equalTo(3))
                .body("allowedPlatforms", contains("ANDROID", "IOS"))
                .body("senderName", equalTo("Acme IT"))
                .body("replyTo", equalTo("it@acme.example"));

        JsonNode state = published(2);
        assertThat(state.get("overlapDefaultMinutes").asInt()).isEqualTo(90);
        assertThat(state.get("deviceLimit").asInt()).isEqualTo(3);
        assertThat(state.get("allowedPlatforms")).hasSize(2);
        assertThat(state.get("replyTo").asText()).isEqualTo("it@acme.example");
        assertThat(state.get("reminder").asBoolean()).isFalse();
        assertThat(state.get("wrongPinMail").asBoolean()).isFalse();
        assertThat(state.get("enrolledMail").asBoolean()).isFalse();
        assertThat(state.get("adminNotices").asBoolean()).isFalse();
    }

    @Test
    void whatIsNotSentStaysAndNullTakesAway() {
        platform.put(all(), "/sites/{id}", site.id()).then().statusCode(200);

        platform.put(TestSite.change(), "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .body("deviceLimit", equalTo(3))
                .body("senderName", equalTo("Acme IT"))
                .body("replyTo", equalTo("it@acme.example"))
                .body("reminder", equalTo(false))
                .body("overlapDefaultMinutes", equalTo(90));

        Map<String, Object> change = TestSite.change();
        change.put("deviceLimit", null);
        change.put("senderName", null);
        change.put("replyTo", " ");
        change.put("allowedPlatforms", List.of());
        platform.put(change, "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .body("deviceLimit", nullValue())
                .body("senderName", nullValue())
                .body("replyTo", nullValue())
                .body("allowedPlatforms", empty())
                .body("reminder", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "overlapDefaultMinutes,-1",
        "overlapDefaultMinutes,43201",
        "deviceLimit,0",
        "deviceLimit,101",
        "replyTo,nobody",
        "replyTo,'a@b.example,c@d.example'",
        "replyTo,'a@b.example\r\nBcc: x@y.example'",
        "senderName,'Acme\r\nBcc: x@y.example'",
        "senderName,'\u202Eemca'"
    })
    void settingThatMakesNoSenseIsNamed(String field, String value) {
        Map<String, Object> change = TestSite.change();
        change.put(field, value.matches("-?\\d+") ? Integer.valueOf(value) : value);

        platform.put(change, "/sites/{id}", site.id())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void secondOfTwoEditorsIsToldWhatTheFirstDid() {
        platform.put(all(), "/sites/{id}", site.id()).then().statusCode(200);

        platform.call()
                .header("If-Match", "\"1\"")
                .body(TestSite.change())
                .put(Console.API + "/sites/{id}", site.id())
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("type", equalTo("urn:selfenroll:problem:changed-meanwhile"))
                .body("current.senderName", equalTo("Acme IT"));
        platform.call()
                .header("If-Match", "\"2\"")
                .body(TestSite.change())
                .put(Console.API + "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
    }

    @Test
    void rotationOfThePinStandsInNoEditorsWay() {
        platform.post("{}", "/sites/{id}/pin/rotations", site.id()).then().statusCode(201);

        platform.call()
                .header("If-Match", "\"1\"")
                .body(TestSite.change())
                .put(Console.API + "/sites/{id}", site.id())
                .then()
                .statusCode(200);
        assertThat(published(3).get("name").asText()).isEqualTo("Acme");
    }

    @Test
    void rotationThatSaysNothingTakesTheOverlapOfTheSite() {
        platform.put(all(), "/sites/{id}", site.id()).then().statusCode(200);

        platform.post("{}", "/sites/{id}/pin/rotations", site.id())
                .then()
                .statusCode(201)
                .body("previous.validUntil", notNullValue());
        platform.post("{\"overlapMinutes\":0}", "/sites/{id}/pin/rotations", site.id())
                .then()
                .statusCode(201)
                .body("previous", nullValue());
    }

    @Test
    void everyTermsTextIsKept() {
        Map<String, Object> change = TestSite.change();
        platform.put(change, "/sites/{id}", site.id()).then().statusCode(200);
        platform.put(change, "/sites/{id}", site.id()).then().statusCode(200);
        change.put("termsText", null);
        platform.put(change, "/sites/{id}", site.id()).then().statusCode(200);
        change.put("termsText", "Be nicer.");
        platform.put(change, "/sites/{id}", site.id()).then().statusCode(200);

        platform.get("/sites/{id}/terms", site.id())
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.text", contains("Be nicer.", "Be nice.\nStay nice."))
                .body("items[0].savedBy", equalTo(platform.email()))
                .body("items[0].savedAt", endsWith("Z"));
    }

    @Test
    void listFindsPartsOfNameAndSlugLiterally() {
        Map<String, Object> change = TestSite.change();
        change.put("name", "Hundred % " + site.slug());
        platform.put(change, "/sites/{id}", site.id()).then().statusCode(200);

        for (String part : List.of("% " + site.slug(), site.slug().substring(2), "DRED % " + site.slug())) {
            platform.call()
                    .queryParam("q", part)
                    .get(Console.API + "/sites")
                    .then()
                    .statusCode(200)
                    .body("items.slug", contains(site.slug()));
        }
        platform.call()
                .queryParam("q", "Hundred _ " + site.slug())
                .get(Console.API + "/sites")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void changeIsRecordedWithWhatDiffers() {
        platform.put(all(), "/sites/{id}", site.id()).then().statusCode(200);

        JsonNode record = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                action -> action.get("action").asText().equals("site.changed")
                        && action.get("siteId").asText().equals(site.id().toString()));
        assertThat(record.at("/actor/name").asText()).isEqualTo(platform.email());
        assertThat(record.at("/before/reminder").asBoolean()).isTrue();
        assertThat(record.at("/after/reminder").asBoolean()).isFalse();
        assertThat(record.get("after").has("status")).isFalse();
    }

    private JsonNode published(long version) {
        return KafkaTopics.awaitEvent(
                "site",
                "site.changed.v1",
                state -> state.get("id").asText().equals(site.id().toString())
                        && state.get("version").asLong() == version);
    }

    private static Map<String, Object> discovery(String domain, Object... servers) {
        Map<String, Object> change = TestSite.change();
        change.put("mailDomains", List.of(domain));
        change.put("mdmServers", List.of(servers));
        return change;
    }

    private static Map<String, String> server(String platform, String url) {
        return Map.of("platform", platform, "url", url);
    }

    @Test
    void discoverySettingsAreStoredNormalisedAndPublished() {
        String domain = "D" + site.id() + ".BÜCHER.example";
        platform.put(
                        discovery(
                                " @" + domain,
                                server("WINDOWS", "https://mdm.example/win"),
                                server("IOS", "https://mdm.example:8443/byod?org=7")),
                        "/sites/{id}",
                        site.id())
                .then()
                .statusCode(200)
                .body("mdmServers.platform", contains("IOS", "WINDOWS"))
                .body("mailDomains", contains("d" + site.id() + ".xn--bcher-kva.example"));

        JsonNode state = published(2);
        assertThat(state.get("mdmServers").get(0).get("url").asText()).isEqualTo("https://mdm.example:8443/byod?org=7");
        assertThat(state.get("mailDomains").get(0).asText()).endsWith(".xn--bcher-kva.example");

        platform.put(TestSite.change(), "/sites/{id}", site.id())
                .then()
                .statusCode(200)
                .body("mdmServers", hasSize(2))
                .body("mailDomains", hasSize(1));
    }

    @Test
    void mailDomainLeadsToOneSiteUntilThatLetsItGo() {
        String domain = "d" + site.id() + ".example";
        TestSite other = TestSite.create(platform);
        platform.put(discovery(domain), "/sites/{id}", site.id()).then().statusCode(200);

        platform.put(discovery(domain.toUpperCase(java.util.Locale.ROOT)), "/sites/{id}", other.id())
                .then()
                .statusCode(409)
                .body("type", endsWith(":mail-domain-taken"));
        platform.get("/sites/{id}", other.id()).then().body("mailDomains", empty());

        Map<String, Object> none = TestSite.change();
        none.put("mailDomains", List.of());
        platform.put(none, "/sites/{id}", site.id()).then().statusCode(200);
        platform.put(discovery(domain), "/sites/{id}", other.id()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example, IOS, http://mdm.example/, mdmServers[0].url",
        "acme.example, IOS, https://user:pass@mdm.example/, mdmServers[0].url",
        "acme.example, IOS, https://mdm.example/#part, mdmServers[0].url",
        "acme.example, IOS, https:///path, mdmServers[0].url",
        "acme.example, ANDROID, https://mdm.example/, mdmServers",
        "user@acme.example, IOS, https://mdm.example/, mailDomains",
        "acme example, IOS, https://mdm.example/, mailDomains",
        "acme..example, IOS, https://mdm.example/, mailDomains",
        "'', IOS, https://mdm.example/, mailDomains"
    })
    void discoverySettingsThatCannotBeAreRefused(String domain, String platformName, String url, String field) {
        platform.put(discovery(domain, server(platformName, url)), "/sites/{id}", site.id())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith(field)));
    }

    @Test
    void aPlatformHasOneMdmServer() {
        platform.put(
                        discovery(
                                "x" + site.id() + ".example",
                                server("IOS", "https://a.example"),
                                server("IOS", "https://b.example")),
                        "/sites/{id}",
                        site.id())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("mdmServers"));
    }
}
