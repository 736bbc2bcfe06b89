package io.selfenroll.enrollment.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.identifier.DeviceIdentifierChanged;
import io.selfenroll.enrollment.site.MdmServer;
import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.enrollment.site.SiteChanged;
import io.selfenroll.enrollment.site.Status;
import io.selfenroll.enrollment.site.UserChanged;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.outbox.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service really publishes is what docs/asyncapi.yaml says, and what it reads it can read. */
@QuarkusTest
class EventContractTest {

    @Inject
    Tables tables;

    private TestUser user;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make()).user());
    }

    @Test
    void requestsAreAsDescribed() {
        String verified = submit(user.email(), user.site().pin());
        String rejected = submit("nobody@acme.example", user.site().pin());

        for (String reference : List.of(verified, rejected)) {
            assertPublished(
                    "EnrollmentRequested",
                    EnrollmentEvent.TOPIC,
                    event -> event.get("reference").asText().equals(reference));
        }
        assertPublished(
                "EnrollmentVerified",
                EnrollmentEvent.TOPIC,
                event -> event.get("reference").asText().equals(verified));
        assertPublished(
                "EnrollmentRejected",
                EnrollmentEvent.TOPIC,
                event -> event.get("reference").asText().equals(rejected));
    }

    @Test
    void devicesAreAsDescribed() {
        TestDevice device = TestDevice.enroll(user);
        device.sync().then().statusCode(200);
        device.authorized().delete(TestDevice.PATH + "/me").then().statusCode(204);

        for (String message : List.of("DeviceEnrolled", "DeviceConnected", "DeviceRetired")) {
            var record = assertPublished(
                    message,
                    DeviceEvent.TOPIC,
                    event -> event.get("deviceId").asText().equals(device.id().toString()));
            assertThat(record).isEqualTo(device.id().toString());
        }
    }

    @Test
    void examplesOfSitesAreRead() {
        SiteChanged site = example("SiteChanged").as(SiteChanged.class);

        assertThat(site.slug()).isEqualTo("acme");
        assertThat(site.status()).isEqualTo(Status.ACTIVE);
        assertThat(site.pins().getFirst().hashes()).hasSize(1);
        assertThat(site.pins().getFirst().validUntil()).isNull();
        assertThat(site.clients().getFirst().platform()).isEqualTo(Platform.ANDROID);
        assertThat(site.terms()).isNull();
        assertThat(site.deviceLimit()).isEqualTo(3);
        assertThat(site.allowedPlatforms()).containsExactly(Platform.ANDROID, Platform.IOS);
        assertThat(site.mdmServers()).containsExactly(new MdmServer(Platform.IOS, "https://mdm.acme.example/byod"));
        assertThat(site.mailDomains()).containsExactly("acme.example");
        assertThat(site.branding().colour()).isEqualTo("#0b5cad");
        assertThat(site.branding().logoPng()).hasSizeGreaterThan(8);
    }

    @Test
    void examplesOfUsersAreRead() {
        UserChanged user = example("UserChanged").as(UserChanged.class);

        assertThat(user.email()).isEqualTo("user@acme.example");
        assertThat(user.language()).isEqualTo("en");
        assertThat(user.version()).isEqualTo(1);
    }

    @Test
    void examplesOfDeviceIdentifiersAreRead() {
        DeviceIdentifierChanged identifier = example("DeviceIdentifierChanged").as(DeviceIdentifierChanged.class);

        assertThat(identifier.identifier()).isEqualTo("C02XK1ABJG5J");
        assertThat(identifier.email()).isEqualTo("user@acme.example");
        assertThat(identifier.version()).isEqualTo(1);
    }

    @Test
    void examplesOfRequestsAreRead() {
        EnrollmentRequested request = example("EnrollmentRequested").as(EnrollmentRequested.class);

        assertThat(request.reference()).isEqualTo("K7QM-4X2P");
        assertThat(request.requestedAt()).isEqualTo(Instant.parse("2026-01-15T09:30:00Z"));
    }

    private static String submit(String email, String pin) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "pin", pin))
                .post("/api/enrollment/v1/requests")
                .jsonPath()
                .getString("reference");
    }

    /** Returns the record's key. */
    private static String assertPublished(String message, String topic, Predicate<JsonNode> which) {
        var record = KafkaTopics.awaitRecord(topic, Contract.type(message), which);
        assertThat(Contract.violations(message, KafkaTopics.json(record))).isEmpty();
        assertThat(KafkaTopics.header(record, "ce_source")).isEqualTo("/selfenroll/enrollment-service");
        assertThat(KafkaTopics.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Instant.parse(KafkaTopics.header(record, "ce_time"))).isBeforeOrEqualTo(Instant.now());
        return record.key();
    }

    private static Event example(String message) {
        return new Event("1", Contract.type(message), "key", Instant.EPOCH, "topic", 0, 0, Contract.example(message));
    }
}
