package io.selfenroll.enrollment.device;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwnDeviceTest {

    private static final String ME = TestDevice.PATH + "/me";

    @Inject
    Tables tables;

    private TestUser user;
    private TestDevice device;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make()).user());
        device = TestDevice.enroll(user);
    }

    @Test
    void deviceSeesItself() {
        device.authorized()
                .get(ME)
                .then()
                .statusCode(200)
                .body("deviceId", equalTo(device.id().toString()))
                .body("name", equalTo("Pixel 9"))
                .body("platform", equalTo("ANDROID"))
                .body("status", equalTo("ENROLLED"))
                .body("lastSyncAt", nullValue())
                .body("user.email", equalTo(user.email()))
                .body("site.slug", equalTo(user.site().slug()));
    }

    @Test
    void firstSyncConnectsTheDevice() {
        Instant before = Instant.now();

        Response response = device.sync();

        response.then().statusCode(200).body("status", equalTo("CONNECTED"));
        assertThat(Instant.parse(response.jsonPath().getString("nextSyncAfter")))
                .isBetween(
                        before.plus(Duration.ofMinutes(15)).minusSeconds(1),
                        Instant.now().plus(Duration.ofMinutes(15)));
        KafkaTopics.awaitEvent(
                "device",
                "device.connected.v1",
                event -> event.get("deviceId").asText().equals(device.id().toString()));
        device.authorized().get(ME).then().body("status", equalTo("CONNECTED")).body("lastSyncAt", notNullValue());
    }

    @Test
    void onlyTheFirstOfManySyncsIsAnEvent() throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return device.sync().statusCode();
                    }))
                    .toList();
            for (var call : calls) {
                assertThat(call.get()).isEqualTo(200);
            }
        }
        device.authorized().delete(ME).then().statusCode(204);
        KafkaTopics.awaitEvent(
                "device",
                "device.retired.v1",
                event -> event.get("deviceId").asText().equals(device.id().toString()));

        assertThat(KafkaTopics.read("device").stream()
                        .filter(record -> record.key().equals(device.id().toString()))
                        .map(record -> KafkaTopics.header(record, "ce_type")))
                .containsExactly("device.enrolled.v1", "device.connected.v1", "device.retired.v1");
    }

    @Test
    void syncTellsANewSystemVersion() {
        device.authorized()
                .contentType(ContentType.JSON)
                .body(Map.of("osVersion", "17"))
                .post(ME + "/syncs")
                .then()
                .statusCode(200);
        device.sync().then().statusCode(200);

        assertThat(tables.read(
                        "select os_version from device where id = ?",
                        device.id().toString()))
                .containsExactly("17");
    }

    @Test
    void syncWithoutABodyIsASync() {
        device.authorized()
                .noContentType()
                .post(ME + "/syncs")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONNECTED"));
    }

    @Test
    void badSyncIsRefusedByName() {
        device.authorized()
                .contentType(ContentType.JSON)
                .body(Map.of("osVersion", "1\n2"))
                .post(ME + "/syncs")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"));
    }

    @Test
    void secretGivesNewTokens() {
        Response response = device.newToken();

        response.then().statusCode(200).body("expiresIn", equalTo(900)).body("size()", equalTo(3));
        given().header("Authorization", "Bearer " + response.jsonPath().getString("accessToken"))
                .get(ME)
                .then()
                .statusCode(200);
    }

    @Test
    void wrongSecretAndUnknownDeviceAreAnsweredAlike() {
        Response wrong = token(device.id().toString(), "x".repeat(43));
        Response unknown = token(UUID.randomUUID().toString(), device.secret());

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.jsonPath().getString("type")).isEqualTo("urn:selfenroll:problem:invalid-device");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"deviceId\":\"no-uuid\",\"deviceSecret\":\"x\"}", "[]", "{\"deviceId\":7}"})
    void badTokenRequestIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(TestDevice.PATH + "/tokens")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void retiredDeviceIsOutAtOnce() {
        device.authorized().delete(ME).then().statusCode(204);

        expectOut();
        var event = KafkaTopics.awaitEvent(
                "device",
                "device.retired.v1",
                data -> data.get("deviceId").asText().equals(device.id().toString()));
        assertThat(event.get("retiredBy").asText()).isEqualTo("user");
    }

    @Test
    void deviceOfADisabledUserIsOutAtOnce() {
        tables.known(user.disabled());

        expectOut();
    }

    @Test
    void deviceOfADeletedUserIsOutAndRetired() {
        user.delete();

        await().untilAsserted(this::expectOut);
        var event = KafkaTopics.awaitEvent(
                "device",
                "device.retired.v1",
                data -> data.get("deviceId").asText().equals(device.id().toString()));
        assertThat(event.get("retiredBy").asText()).isEqualTo("user-deleted");
        assertThat(tables.read(
                        "select concat_ws(' ', status, retired_by) from device where id = ?",
                        device.id().toString()))
                .containsExactly("RETIRED user-deleted");
    }

    @Test
    void deviceThatItsUserDoesNotKnowIsOutAndRetired() {
        disown(tables.read(
                        "select credential_id from device where id = ?",
                        device.id().toString())
                .getFirst());

        await().untilAsserted(this::expectOut);
        var event = KafkaTopics.awaitEvent(
                "device",
                "device.retired.v1",
                data -> data.get("deviceId").asText().equals(device.id().toString()));
        assertThat(event.get("retiredBy").asText()).isEqualTo("not-me");
    }

    /** The user was faster than the transaction that makes the device of a credential which was just redeemed. */
    @Test
    void credentialThatWasDisownedMakesNoDevice() {
        OfferedCredential credential = OfferedCredential.of(user);
        disown(credential.credentialId().toString());
        await().until(() -> !tables.read(
                        "select 1 from disowned_credential where credential_id = ?",
                        credential.credentialId().toString())
                .isEmpty());

        TestDevice.post(TestDevice.body(credential, UUID.randomUUID().toString(), "Pixel 9"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    private void disown(String credentialId) {
        KafkaTopics.send(
                "credential",
                credentialId,
                "credential.disowned.v1",
                "{\"credentialId\":\"%s\",\"siteId\":\"%s\",\"used\":true,\"disownedAt\":\"2026-01-15T09:30:00Z\"}"
                        .formatted(credentialId, user.site().id()));
    }

    @Test
    void deviceOfADisabledSiteIsOutAtOnce() {
        tables.known(user.site().disabled());

        expectOut();
    }

    @Test
    void secretOfOneDeviceOpensNoOther() {
        TestDevice other =
                TestDevice.enroll(tables.known(tables.known(TestSite.make()).user()));

        token(other.id().toString(), device.secret()).then().statusCode(401);
        token(device.id().toString(), other.secret()).then().statusCode(401);
    }

    @Test
    void whatOneDeviceDoesIsItsOwn() {
        TestDevice other =
                TestDevice.enroll(tables.known(tables.known(TestSite.make()).user()));

        other.sync().then().statusCode(200);
        other.authorized().delete(ME).then().statusCode(204);

        device.authorized().get(ME).then().statusCode(200).body("status", equalTo("ENROLLED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deviceId", "siteId", "userId", "status", "role", "active", "ownership", "groups"})
    void deviceCannotSayWhatOnlyWeSay(String field) {
        device.authorized()
                .contentType(ContentType.JSON)
                .body(Map.of(field, UUID.randomUUID()))
                .post(ME + "/syncs")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
        given().contentType(ContentType.JSON)
                .body(Map.of("deviceId", device.id(), "deviceSecret", device.secret(), "x" + field, "administrator"))
                .post(TestDevice.PATH + "/tokens")
                .then()
                .statusCode(400);
    }

    @Test
    void tokenOfNoDeviceIsOut() {
        given().header("Authorization", "Bearer " + TestTokens.device(UUID.randomUUID()))
                .get(ME)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:invalid-device"));
    }

    @Test
    void callsWithoutATokenAreRefused() {
        given().get(ME).then().statusCode(401).contentType("application/problem+json");
        given().delete(ME).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(ME + "/syncs")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer nonsense").get(ME).then().statusCode(401);
    }

    @Test
    void administratorsAreNoDevices() {
        String admin = TestTokens.adminOfAll("platform-administrator");

        given().cookie(TestTokens.COOKIE, admin).get(ME).then().statusCode(403).contentType("application/problem+json");
        given().cookie(TestTokens.COOKIE, admin)
                .header("Origin", "http://localhost:8080")
                .delete(ME)
                .then()
                .statusCode(403);
        given().cookie(TestTokens.COOKIE, admin)
                .header("Origin", "http://localhost:8080")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(ME + "/syncs")
                .then()
                .statusCode(403);
    }

    private void expectOut() {
        String invalid = "urn:selfenroll:problem:invalid-device";
        device.authorized().get(ME).then().statusCode(401).body("type", equalTo(invalid));
        device.sync().then().statusCode(401).body("type", equalTo(invalid));
        device.authorized().delete(ME).then().statusCode(401).body("type", equalTo(invalid));
        device.newToken().then().statusCode(401).body("type", equalTo(invalid));
    }

    private static Response token(String id, String secret) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("deviceId", id, "deviceSecret", secret))
                .post(TestDevice.PATH + "/tokens");
    }
}
