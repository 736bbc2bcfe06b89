package io.selfenroll.enrollment.device.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeviceResourceTest {

    @Inject
    Tables tables;

    private TestSite site;
    private TestUser user;
    private TestUser stranger;

    @BeforeEach
    void prepare() {
        site = tables.known(TestSite.make());
        user = tables.known(site.user());
        stranger = tables.known(tables.known(TestSite.make()).user());
    }

    @Test
    void deviceIsListedWithAllThatIsKnown() {
        TestDevice device = TestDevice.enroll(user);
        device.sync().then().statusCode(200);

        as("reader")
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(device.id().toString()))
                .body("items[0].siteId", equalTo(site.id().toString()))
                .body("items[0].userId", equalTo(user.id().toString()))
                .body("items[0].email", equalTo(user.email()))
                .body("items[0].name", equalTo("Pixel 9"))
                .body("items[0].platform", equalTo("ANDROID"))
                .body("items[0].manufacturer", equalTo("Google"))
                .body("items[0].osVersion", equalTo("16"))
                .body("items[0].serialNumber", nullValue())
                .body("items[0].status", equalTo("CONNECTED"))
                .body("next", nullValue());
    }

    @Test
    void pagesFollowEachOtherLatestFirst() {
        List<String> enrolled = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> TestDevice.enroll(user, "Phone " + i).id().toString())
                .toList());
        Collections.reverse(enrolled);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonPath page = as("reader")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(TestDevice.PATH)
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            pages++;
        }

        assertThat(seen).isEqualTo(enrolled);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void listIsFilteredByStatusAndText() {
        TestDevice connected = TestDevice.enroll(user, "100%_Tablet");
        connected.sync().then().statusCode(200);
        TestDevice enrolled = TestDevice.enroll(user, "Laptop");

        as("reader")
                .queryParam("status", "CONNECTED")
                .get(TestDevice.PATH)
                .then()
                .body("items.id", contains(connected.id().toString()));
        as("reader")
                .queryParam("q", "lapt")
                .get(TestDevice.PATH)
                .then()
                .body("items.id", contains(enrolled.id().toString()));
        as("reader")
                .queryParam("q", "0%_t")
                .get(TestDevice.PATH)
                .then()
                .body("items.id", contains(connected.id().toString()));
        as("reader")
                .queryParam("q", "%")
                .queryParam("status", "ENROLLED")
                .get(TestDevice.PATH)
                .then()
                .body("items", empty());
        as("reader").queryParam("q", user.email()).get(TestDevice.PATH).then().body("items.size()", equalTo(2));
        as("reader")
                .queryParam("q", "' or '1'='1")
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void administratorSeesOwnSitesOnly() {
        TestDevice own = TestDevice.enroll(user);
        TestDevice foreign = TestDevice.enroll(stranger);

        as("administrator")
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(own.id().toString()));
        as("administrator")
                .queryParam("site", stranger.site().id())
                .get(TestDevice.PATH)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        as("administrator").get(TestDevice.PATH + "/" + foreign.id()).then().statusCode(404);
        as("administrator").delete(TestDevice.PATH + "/" + foreign.id()).then().statusCode(404);
        foreign.authorized().get(TestDevice.PATH + "/me").then().statusCode(200);
    }

    @Test
    void administratorOfNoSiteSeesNothing() {
        TestDevice.enroll(user);

        given().cookie(TestTokens.COOKIE, TestTokens.admin("administrator"))
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void platformAdministratorSeesEverySite() {
        TestDevice one = TestDevice.enroll(user);
        TestDevice two = TestDevice.enroll(stranger);
        RequestSpecification all = given().cookie(TestTokens.COOKIE, TestTokens.adminOfAll("platform-administrator"));

        all.queryParam("limit", 2)
                .get(TestDevice.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(two.id().toString(), one.id().toString()));
        given().cookie(TestTokens.COOKIE, TestTokens.adminOfAll("platform-administrator"))
                .queryParam("site", site.id())
                .get(TestDevice.PATH)
                .then()
                .body("items.id", contains(one.id().toString()));
    }

    @Test
    void editorRetiresADeviceWhichIsOutAtOnce() {
        TestDevice device = TestDevice.enroll(user);

        as("editor").delete(TestDevice.PATH + "/" + device.id()).then().statusCode(204);
        as("editor").delete(TestDevice.PATH + "/" + device.id()).then().statusCode(204);

        device.authorized().get(TestDevice.PATH + "/me").then().statusCode(401);
        device.newToken().then().statusCode(401);
        as("reader")
                .get(TestDevice.PATH + "/" + device.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"));
        var event = KafkaTopics.awaitEvent(
                "device",
                "device.retired.v1",
                data -> data.get("deviceId").asText().equals(device.id().toString()));
        assertThat(event.get("retiredBy").asText()).isEqualTo(TestTokens.ADMIN);
        assertThat(KafkaTopics.read("device").stream()
                        .filter(record -> record.key().equals(device.id().toString())))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "platform-administrator, 204",
        "administrator, 204",
        "editor, 204",
        "reader, 403",
        "device, 403",
        "service, 403"
    })
    void whoMayRetire(String role, int status) {
        TestDevice device = TestDevice.enroll(user);

        as(role).delete(TestDevice.PATH + "/" + device.id()).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "platform-administrator, 200",
        "administrator, 200",
        "editor, 200",
        "reader, 200",
        "device, 403",
        "service, 403"
    })
    void whoMaySee(String role, int status) {
        TestDevice device = TestDevice.enroll(user);

        as(role).get(TestDevice.PATH).then().statusCode(status);
        as(role).get(TestDevice.PATH + "/" + device.id()).then().statusCode(status);
    }

    @Test
    void devicesAreNoAdministrators() {
        TestDevice device = TestDevice.enroll(user);

        device.authorized().get(TestDevice.PATH).then().statusCode(403);
        device.authorized().get(TestDevice.PATH + "/" + device.id()).then().statusCode(403);
        device.authorized().delete(TestDevice.PATH + "/" + device.id()).then().statusCode(403);
    }

    @Test
    void nobodyIsRefused() {
        UUID id = UUID.randomUUID();

        given().get(TestDevice.PATH).then().statusCode(401).contentType("application/problem+json");
        given().get(TestDevice.PATH + "/" + id).then().statusCode(401);
        given().delete(TestDevice.PATH + "/" + id).then().statusCode(401);
        given().cookie(TestTokens.COOKIE, TestTokens.forgedAdmin())
                .get(TestDevice.PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void retireFromAnotherSiteOfTheWebIsRefused() {
        TestDevice device = TestDevice.enroll(user);

        given().cookie(TestTokens.COOKIE, TestTokens.admin("editor", site.id()))
                .header("Origin", "https://evil.example")
                .delete(TestDevice.PATH + "/" + device.id())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:cross-site"));
    }

    @ParameterizedTest
    @CsvSource({
        "site, nonsense",
        "status, BROKEN",
        "limit, 0",
        "limit, 201",
        "limit, many",
        "cursor, nonsense",
        "cursor, eB9i",
        "platform, TOASTER",
        "ownership, MINE",
        "userId, me",
        "syncedBefore, yesterday",
        "syncedAfter, 2026-01-15",
        "sort, secretHash",
        "sort, --name"
    })
    void badParameterIsRefusedByName(String parameter, String value) {
        as("reader")
                .queryParam(parameter, value)
                .get(TestDevice.PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "018f3c5e-7a10-7000-8000-000000000007"})
    void unknownDeviceIsNotFound(String id) {
        as("reader").get(TestDevice.PATH + "/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    /** An administrator of the one site. */
    private RequestSpecification as(String role) {
        return given().cookie(TestTokens.COOKIE, TestTokens.admin(role, site.id()))
                .header("Origin", "http://localhost:8080");
    }
}
