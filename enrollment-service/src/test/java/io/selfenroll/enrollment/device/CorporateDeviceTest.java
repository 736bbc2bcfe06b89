package io.selfenroll.enrollment.device;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestIdentifier;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CorporateDeviceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Tables tables;

    private TestUser user;
    private String serial;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make()).user());
        serial = "C02" + RandomText.crockford(9);
    }

    @ParameterizedTest
    @CsvSource({"serialNumber, SERIAL", "imei, IMEI", "udid, UDID", "serialNumber, UDID"})
    void deviceWithARegisteredIdentifierIsCorporate(String fact, String kind) {
        known(TestIdentifier.of(user, kind, serial));

        TestDevice device =
                enroll(fact, serial.substring(0, 4) + "-" + serial.substring(4).toLowerCase());

        assertOwned(device, "CORPORATE", user.email());
        var event = KafkaTopics.awaitEvent(
                "device",
                "device.enrolled.v1",
                data -> data.get("deviceId").asText().equals(device.id().toString()));
        assertThat(event.get("ownership").asText()).isEqualTo("CORPORATE");
    }

    @Test
    void deviceThatNobodyRegisteredIsPersonal() {
        assertOwned(enroll("serialNumber", serial), "PERSONAL", null);
        assertOwned(TestDevice.enroll(user), "PERSONAL", null);
        assertOwned(enroll("serialNumber", " - "), "PERSONAL", null);
    }

    @Test
    void identifierThatIsImportedLaterTurnsTheDeviceAndItsDeletionTurnsItBack() {
        TestDevice device = enroll("serialNumber", serial);
        TestUser owner = tables.known(user.site().user());

        TestIdentifier identifier = TestIdentifier.of(owner, "SERIAL", serial);
        await().atMost(PATIENCE).untilAsserted(() -> assertOwned(device, "CORPORATE", owner.email()));

        identifier.delete();
        await().atMost(PATIENCE).untilAsserted(() -> assertOwned(device, "PERSONAL", null));
    }

    @Test
    void syncIsNotLostWhenTheDeviceTurns() {
        TestDevice device = enroll("serialNumber", serial);
        device.sync().then().statusCode(200);

        TestIdentifier.of(user, "SERIAL", serial);

        await().atMost(PATIENCE).untilAsserted(() -> assertOwned(device, "CORPORATE", user.email()));
        assertThat(device(device).getString("status")).isEqualTo("CONNECTED");
    }

    @Test
    void identifiersOfAnotherSiteDoNotCount() {
        TestUser stranger = tables.known(tables.known(TestSite.make()).user());
        TestDevice device = enroll("serialNumber", serial);

        known(TestIdentifier.of(stranger, "SERIAL", serial));

        assertOwned(device, "PERSONAL", null);
        assertOwned(enroll("serialNumber", serial), "PERSONAL", null);
    }

    @Test
    void devicesShowTheAddressThatTheirUserHasNow() {
        known(TestIdentifier.of(user, "SERIAL", serial));
        TestDevice device = enroll("serialNumber", serial);
        String address = RandomText.crockford(10).toLowerCase() + "@acme.example";

        tables.known(user.email(address));

        assertOwned(device, "CORPORATE", address);
        assertThat(device(device).getString("email")).isEqualTo(address);
    }

    @Test
    void tagsOfTheCredentialArePutOnTheDevice() {
        TestDevice device = TestDevice.enroll(OfferedCredential.tagged(user, "sales", "helsinki"), "Phone", Map.of());

        assertThat(device(device).getList("tags", String.class)).containsExactly("helsinki", "sales");
        var event = KafkaTopics.awaitEvent(
                "device",
                "device.enrolled.v1",
                data -> data.get("deviceId").asText().equals(device.id().toString()));
        assertThat(event.get("tags").toString()).isEqualTo("[\"helsinki\",\"sales\"]");
        assertThat(event.get("firstName").asText()).isEqualTo("Uma");
    }

    private TestDevice enroll(String fact, String value) {
        return TestDevice.enroll(OfferedCredential.of(user), "Phone", Map.of(fact, value));
    }

    private void known(TestIdentifier identifier) {
        UUID id = identifier.id();
        await().atMost(PATIENCE)
                .until(() -> !tables.read("select id from device_identifier where id = ?", id.toString())
                        .isEmpty());
    }

    private void assertOwned(TestDevice device, String ownership, String registeredTo) {
        JsonPath shown = device(device);
        assertThat(shown.getString("ownership")).isEqualTo(ownership);
        assertThat(shown.getString("registeredTo")).isEqualTo(registeredTo);
    }

    private JsonPath device(TestDevice device) {
        return given().cookie(
                        TestTokens.COOKIE,
                        TestTokens.admin("reader", user.site().id()))
                .get(TestDevice.PATH + "/" + device.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
