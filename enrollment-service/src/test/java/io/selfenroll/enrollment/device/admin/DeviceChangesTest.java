package io.selfenroll.enrollment.device.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeviceChangesTest {

    private static final String RETIREMENTS = TestDevice.PATH + "/retirements";

    @Inject
    Tables tables;

    private TestSite site;
    private TestUser user;
    private TestDevice device;
    private TestDevice foreign;

    @BeforeEach
    void prepare() {
        site = tables.known(TestSite.make());
        user = tables.known(site.user());
        device = TestDevice.enroll(OfferedCredential.tagged(user, "old"), "Phone", Map.of());
        foreign = TestDevice.enroll(tables.known(tables.known(TestSite.make()).user()));
    }

    @Test
    void severalDevicesAreRetiredAtOnceAndTheChangeIsAudited() {
        TestDevice second = TestDevice.enroll(user);
        TestDevice gone = TestDevice.enroll(user);
        gone.authorized().delete(TestDevice.PATH + "/me").then().statusCode(204);

        retire("editor", device.id(), second.id(), gone.id())
                .then()
                .statusCode(200)
                .body(
                        "retired",
                        containsInAnyOrder(device.id().toString(), second.id().toString()))
                .body("before", contains(gone.id().toString()));

        Stream.of(device, second).forEach(out -> {
            out.sync().then().statusCode(401);
            out.newToken().then().statusCode(401);
            JsonNode action = action("device.retired", out.id());
            assertThat(action.at("/actor/name").asText()).isEqualTo(TestTokens.ADMIN);
            assertThat(action.at("/before/status").asText()).isEqualTo("ENROLLED");
            assertThat(action.at("/after/status").asText()).isEqualTo("RETIRED");
        });
    }

    @Test
    void allAreRetiredOrNone() {
        retire("administrator", device.id(), foreign.id())
                .then()
                .statusCode(404)
                .body("detail", containsString("None was changed"));
        retire("administrator", device.id(), UUID.randomUUID()).then().statusCode(404);

        device.sync().then().statusCode(200);
        foreign.sync().then().statusCode(200);
    }

    @Test
    void sameDeviceNamedTwiceIsRetiredOnce() {
        retire("editor", device.id(), device.id())
                .then()
                .statusCode(200)
                .body("retired", contains(device.id().toString()))
                .body("before", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ids\":[]}", "{\"ids\":[null]}", "{\"ids\":[\"x\"]}", "{\"ids\":null}", "[]"})
    void badRetirementIsRefused(String body) {
        as("editor").body(body).post(RETIREMENTS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void tooManyRetirementsAreRefused() {
        retire("editor", Stream.generate(UUID::randomUUID).limit(501).toArray(UUID[]::new))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString("ids")));
    }

    @Test
    void tagsAreReplacedInTheirPlainFormAndAudited() {
        Response answer = tag("editor", device.id(), List.of(" Sales ", "HELSINKI", "sales"));

        answer.then().statusCode(200).body("tags", equalTo(List.of("helsinki", "sales")));
        given().spec(as("reader"))
                .get(TestDevice.PATH + "/" + device.id())
                .then()
                .header("ETag", answer.header("ETag"))
                .body("tags", equalTo(List.of("helsinki", "sales")));
        JsonNode action = action("device.tagged", device.id());
        assertThat(action.at("/before/tags").toString()).isEqualTo("[\"old\"]");
        assertThat(action.at("/after/tags").toString()).isEqualTo("[\"helsinki\",\"sales\"]");
        tag("editor", device.id(), List.of()).then().statusCode(200).body("tags", empty());
    }

    @Test
    void lostUpdateOfTagsIsRefusedAndASyncIsNone() {
        String seen = as("editor").get(TestDevice.PATH + "/" + device.id()).header("ETag");
        device.sync().then().statusCode(200);
        as("editor")
                .header("If-Match", seen)
                .body(Map.of("tags", List.of("one")))
                .put(TestDevice.PATH + "/" + device.id() + "/tags")
                .then()
                .statusCode(200);

        as("editor")
                .header("If-Match", seen)
                .body(Map.of("tags", List.of("two")))
                .put(TestDevice.PATH + "/" + device.id() + "/tags")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:selfenroll:problem:changed-meanwhile"))
                .body("current.tags", contains("one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"tags\":null}",
                "{\"tags\":[\" \"]}",
                "{\"tags\":[null]}",
                "{\"tags\":[\"a\\r\\nb\"]}",
                "{\"tags\":[\"12345678901234567890123456789012345678901\"]}",
                "{\"tags\":\"sales\"}"
            })
    void badTagsAreRefused(String body) {
        as("editor")
                .body(body)
                .put(TestDevice.PATH + "/" + device.id() + "/tags")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void moreThanTwentyTagsAreRefused() {
        tag("editor", device.id(), Collections.nCopies(21, "x")).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "platform-administrator, 200",
        "administrator, 200",
        "editor, 200",
        "reader, 403",
        "device, 403",
        "service, 403"
    })
    void whoMayChange(String role, int status) {
        tag(role, device.id(), List.of("x")).then().statusCode(status);
        retire(role, device.id()).then().statusCode(status);
    }

    @Test
    void devicesOfOtherSitesAreNotThere() {
        tag("administrator", foreign.id(), List.of("x")).then().statusCode(404);
        retire("administrator", foreign.id()).then().statusCode(404);
    }

    @Test
    void nobodyIsRefused() {
        given().contentType(ContentType.JSON)
                .body(Map.of("tags", List.of()))
                .put(TestDevice.PATH + "/" + device.id() + "/tags")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("ids", List.of(device.id())))
                .post(RETIREMENTS)
                .then()
                .statusCode(401);
        device.authorized()
                .contentType(ContentType.JSON)
                .body(Map.of("ids", List.of(device.id())))
                .post(RETIREMENTS)
                .then()
                .statusCode(403);
    }

    private JsonNode action(String name, UUID target) {
        return KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                data -> data.get("action").asText().equals(name)
                        && data.at("/target/id").asText().equals(target.toString()));
    }

    private Response retire(String role, UUID... ids) {
        return as(role).body(Map.of("ids", List.of(ids))).post(RETIREMENTS);
    }

    private Response tag(String role, UUID id, List<String> tags) {
        return as(role).body(Map.of("tags", tags)).put(TestDevice.PATH + "/" + id + "/tags");
    }

    private RequestSpecification as(String role) {
        return given().cookie(TestTokens.COOKIE, TestTokens.admin(role, site.id()))
                .header("Origin", "http://localhost:8080")
                .contentType(ContentType.JSON);
    }
}
