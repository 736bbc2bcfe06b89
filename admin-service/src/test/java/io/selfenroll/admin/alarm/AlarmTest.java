package io.selfenroll.admin.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlarmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestAdmins admins;

    private UUID site;
    private Console administrator;

    @BeforeEach
    void createSite() {
        site = TestSite.create(admins.platform()).id();
        administrator = admins.signedIn(AdminRole.ADMINISTRATOR, site);
    }

    @Test
    void administratorsOfTheSiteAreToldOnceAnHour() {
        admins.signedIn(AdminRole.READER, site);
        refuse("first@acme.example");
        refuse("second@acme.example");
        lock();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices())
                        .extracting(
                                notice -> notice.path("values").path("summary").asText())
                        .satisfiesExactlyInAnyOrder(
                                refused -> assertThat(refused).contains("first@acme.example", "smtp-550"),
                                locked -> assertThat(locked).contains("locked")));
        assertThat(notices())
                .extracting(notice -> notice.path("recipient").asText())
                .containsOnly(administrator.email());
    }

    @Test
    void everybodyWhoSaysItWasSomebodyElseIsTold() {
        disown("uma@acme.example", true);
        disown("vic@acme.example", false);
        disown("wim@acme.example", false);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices())
                        .extracting(
                                notice -> notice.path("values").path("summary").asText())
                        .satisfiesExactlyInAnyOrder(
                                device -> assertThat(device).contains("uma@acme.example", "device", "removed"),
                                first -> assertThat(first).contains("vic@acme.example", "does not work any more"),
                                second -> assertThat(second).contains("wim@acme.example")));
    }

    @Test
    void whoeverComesWithAUsedPasswordIsAnAlarmWithAWayToTheDevice() {
        UUID request = UUID.randomUUID();
        UUID device = UUID.randomUUID();
        KafkaTopics.send(
                "device",
                device.toString(),
                "device.enrolled.v1",
                "{\"requestId\":\"%s\",\"siteId\":\"%s\",\"deviceId\":\"%s\",\"email\":\"uma@acme.example\"}"
                        .formatted(request, site, device));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        administrator.get("/enrollments/{id}", request).then().statusCode(200));

        reuse(request, "uma@acme.example");
        reuse(UUID.randomUUID(), "vic@acme.example");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices())
                        .extracting(notice -> notice.path("values"))
                        .satisfiesExactlyInAnyOrder(
                                known -> {
                                    assertThat(known.path("summary").asText())
                                            .contains("uma@acme.example", "another device", "retire");
                                    assertThat(known.path("consoleUrl").asText())
                                            .endsWith("/admin/devices/" + device);
                                },
                                unknown -> assertThat(unknown.path("consoleUrl").asText())
                                        .contains("/admin/enrollments/")));
    }

    @Test
    void pinThatHadToBeSlowedIsAnAlarmWithAWayToANewOne() {
        KafkaTopics.send(
                "admin-action",
                site.toString(),
                "admin-action.recorded.v1",
                ("{\"action\":\"limit.exceeded\",\"actor\":{\"kind\":\"ANONYMOUS\"},\"siteId\":\"%s\","
                                + "\"target\":{\"type\":\"limit\",\"id\":\"pin\",\"label\":\"pin\"},\"before\":{},"
                                + "\"after\":{\"refusals\":40,\"sources\":1},\"at\":\"%s\"}")
                        .formatted(site, Instant.now()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices()).singleElement().satisfies(notice -> {
                    assertThat(notice.at("/values/summary").asText()).contains("PIN", "slowed");
                    assertThat(notice.at("/values/consoleUrl").asText()).endsWith("/admin/sites/" + site + "/pin");
                }));
    }

    private void reuse(UUID request, String email) {
        KafkaTopics.send(
                "credential",
                site.toString(),
                "credential.reuse-attempted.v1",
                "{\"requestId\":\"%s\",\"siteId\":\"%s\",\"email\":\"%s\",\"installationId\":\"other\",\"attempts\":1}"
                        .formatted(request, site, email));
    }

    private void disown(String email, boolean used) {
        KafkaTopics.send(
                "credential",
                site.toString(),
                "credential.disowned.v1",
                "{\"requestId\":\"%s\",\"siteId\":\"%s\",\"email\":\"%s\",\"used\":%s}"
                        .formatted(UUID.randomUUID(), site, email, used));
    }

    private void refuse(String recipient) {
        KafkaTopics.send(
                "delivery",
                site.toString(),
                "delivery.failed.v1",
                "{\"requestId\":\"%s\",\"siteId\":\"%s\",\"recipient\":\"%s\",\"reason\":\"smtp-550\",\"kind\":\"enrollment-credentials\"}"
                        .formatted(UUID.randomUUID(), site, recipient));
    }

    private void lock() {
        KafkaTopics.send(
                "credential",
                site.toString(),
                "credential.locked.v1",
                "{\"requestId\":\"%s\",\"siteId\":\"%s\",\"failedAttempts\":20}".formatted(UUID.randomUUID(), site));
    }

    private List<JsonNode> notices() {
        return KafkaTopics.read("notice").stream()
                .map(notice -> read(notice.value()))
                .filter(notice -> notice.path("siteId").asText().equals(site.toString()))
                .toList();
    }

    private static JsonNode read(byte[] value) {
        try {
            return JSON.readTree(new String(value, StandardCharsets.UTF_8));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
