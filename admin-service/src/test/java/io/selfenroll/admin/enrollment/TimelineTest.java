package io.selfenroll.admin.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

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
class TimelineTest {

    private static final String ENROLLMENT = "/enrollments/{request}";

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;
    private UUID pinId;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
        pinId = UUID.fromString(platform.get("/sites/{id}/pin", site.id()).path("current.id"));
    }

    @Test
    void journeyIsShownFromRequestedToConnected() {
        Journey journey = Journey.of(site.id(), pinId);

        journey.toConnected().forEach(Journey.Message::send);
        awaitTimeline(journey, 8);

        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .statusCode(200)
                .body("reference", equalTo(journey.reference()))
                .body("email", equalTo(journey.email()))
                .body("siteId", equalTo(site.id().toString()))
                .body("userId", equalTo(journey.userId().toString()))
                .body("stage", equalTo("CONNECTED"))
                .body("reason", nullValue())
                .body("requestedAt", equalTo(journey.requestedAt().toString()))
                .body("device.id", equalTo(journey.deviceId().toString()))
                .body("device.name", equalTo("Pixel"))
                .body("device.platform", equalTo("ANDROID"))
                .body("device.status", equalTo("CONNECTED"))
                .body(
                        "timeline.type",
                        contains(journey.toConnected().stream()
                                .map(Journey.Message::type)
                                .toArray()))
                .body(
                        "timeline[2].detail.credentialId",
                        equalTo(journey.credentialId().toString()))
                .body("timeline[6].detail.model", equalTo("Pixel 9"));
    }

    @Test
    void noSecretOfAnEventIsKept() {
        Journey journey = Journey.of(site.id(), pinId);

        journey.toConnected().forEach(Journey.Message::send);
        awaitTimeline(journey, 8);

        assertThat(platform.get(ENROLLMENT, journey.requestId()).asString())
                .doesNotContain("CANARY", "sealedSecret", "pinHashes", "addedLater");
    }

    @Test
    void orderOfArrivalDoesNotMatter() {
        List<Journey> journeys = IntStream.range(0, 4)
                .mapToObj(i -> Journey.of(site.id(), pinId))
                .toList();
        List<Journey.Message> messages = new ArrayList<>();
        journeys.forEach(journey -> messages.addAll(journey.toConnected()));
        Collections.shuffle(messages, new Random(7));
        Journey backwards = Journey.of(site.id(), pinId);
        messages.addAll(backwards.toConnected().reversed());

        messages.forEach(Journey.Message::send);

        for (Journey journey : journeys) {
            awaitTimeline(journey, 8);
            assertConnected(journey);
        }
        awaitTimeline(backwards, 8);
        assertConnected(backwards);
    }

    @Test
    void eventDeliveredTwiceCountsOnce() {
        Journey journey = Journey.of(site.id(), pinId);
        Journey.Message verified = journey.verified();

        journey.requested().send();
        verified.send();
        verified.send();
        journey.issued().send();
        verified.send();
        journey.queued().send();
        awaitTimeline(journey, 4);

        Journey other = Journey.of(site.id(), pinId);
        other.verified().send();
        await().untilAsserted(
                        () -> platform.get("/sites/{id}/pin", site.id()).then().body("current.accepted", equalTo(2)));
        platform.get(ENROLLMENT, journey.requestId()).then().body("timeline", hasSize(4));
    }

    @Test
    void pinCountsWhatWasAcceptedAndRefused() {
        Journey.of(site.id(), pinId).verified().send();
        Journey.of(site.id(), pinId).rejected("UNKNOWN_ADDRESS").send();
        Journey.of(site.id(), pinId).rejected("USER_DISABLED").send();

        await().untilAsserted(() -> platform.get("/sites/{id}/pin", site.id())
                .then()
                .body("current.accepted", equalTo(1))
                .body("current.refused", equalTo(2)));
    }

    @Test
    void rejectedRequestSaysWhy() {
        Journey journey = Journey.of(site.id(), null);
        journey.requested().send();
        journey.rejected("WRONG_PIN").send();
        awaitTimeline(journey, 2);

        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .body("stage", equalTo("REJECTED"))
                .body("reason", equalTo("WRONG_PIN"))
                .body("device", nullValue());
    }

    @Test
    void failedMailIsShownUntilTheCredentialExpires() {
        Journey journey = Journey.of(site.id(), pinId);
        List.of(journey.requested(), journey.verified(), journey.issued(), journey.queued(), journey.failed())
                .forEach(Journey.Message::send);
        awaitTimeline(journey, 5);
        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .body("stage", equalTo("MAIL_FAILED"))
                .body("reason", equalTo("smtp-550"));

        journey.expired().send();
        awaitTimeline(journey, 6);

        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .body("stage", equalTo("EXPIRED"))
                .body("reason", nullValue());
    }

    @Test
    void otherMailsAndRetirementDoNotMoveTheRequest() {
        Journey journey = Journey.of(site.id(), pinId);
        journey.requested().send();
        journey.otherMailFailed().send();
        awaitTimeline(journey, 2);
        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .body("stage", equalTo("REQUESTED"))
                .body("reason", nullValue());

        journey.connected().send();
        journey.retired().send();
        awaitTimeline(journey, 4);

        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .body("stage", equalTo("CONNECTED"))
                .body("device.status", equalTo("RETIRED"));
    }

    @Test
    void poisonDoesNotHoldUpWhatComesAfterIt() {
        Journey journey = Journey.of(site.id(), pinId);
        String poison = KafkaTopics.send("enrollment-request", journey.email(), "enrollment.requested.v1", "no json");
        String incomplete = KafkaTopics.send("credential", "x", "credential.expired.v1", "{\"siteId\":null}");
        KafkaTopics.send("enrollment-request", journey.email(), "enrollment.invented.v9", "{}");
        journey.requested().send();

        awaitTimeline(journey, 1);

        for (String id : List.of(poison, incomplete)) {
            await().untilAsserted(() -> assertThat(platform.get("/dead-letters").<List<String>>path("items.eventId"))
                    .contains(id));
        }
    }

    @Test
    void listFindsByReferenceAndByBeginningOfTheAddress() {
        Journey journey = Journey.of(site.id(), pinId);
        Journey other = Journey.of(site.id(), pinId);
        journey.requested().send();
        journey.verified().send();
        other.requested().send();
        other.verified().send();
        awaitTimeline(journey, 2);
        awaitTimeline(other, 2);
        Console reader = admins.signedIn(AdminRole.READER, site.id());

        String id = journey.requestId().toString();
        assertThat(found(reader, Map.of("q", journey.reference()))).containsExactly(id);
        assertThat(found(
                        reader, Map.of("q", journey.reference().replace("-", "").toLowerCase())))
                .containsExactly(id);
        assertThat(found(reader, Map.of("q", journey.email().substring(0, 12)))).containsExactly(id);
        assertThat(found(reader, Map.of("q", "%"))).isEmpty();
        assertThat(found(reader, Map.of("stage", "VERIFIED"))).hasSize(2);
        assertThat(found(reader, Map.of("stage", "CONNECTED"))).isEmpty();
        assertThat(list(reader, Map.of("stage", "NONSENSE")).statusCode()).isEqualTo(400);
        assertThat(list(reader, Map.of("from", "yesterday")).statusCode()).isEqualTo(400);
        assertThat(list(reader, Map.of("cursor", "nonsense")).statusCode()).isEqualTo(400);
    }

    @Test
    void listPagesFromTheNewest() {
        List<Journey> journeys = IntStream.range(0, 5)
                .mapToObj(i -> Journey.of(site.id(), pinId))
                .toList();
        journeys.forEach(journey -> journey.verified().send());
        journeys.forEach(journey -> awaitTimeline(journey, 1));

        List<String> seen = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("site", site.id(), "limit", 2));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            Response page = list(platform, query);
            seen.addAll(page.path("items.requestId"));
            times.addAll(page.path("items.requestedAt"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(journeys.stream()
                        .map(journey -> journey.requestId().toString())
                        .toList());
        assertThat(times.stream().map(Instant::parse)).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void requestWithoutASiteIsForPlatformAdministratorsOnly() {
        Journey nowhere = Journey.of(null, null);
        nowhere.requested().send();
        nowhere.rejected("UNKNOWN_ADDRESS").send();
        awaitTimeline(nowhere, 2);
        Console administrator = admins.signedIn(AdminRole.ADMINISTRATOR, site.id());

        administrator.get(ENROLLMENT, nowhere.requestId()).then().statusCode(404);
        assertThat(found(administrator, Map.of("q", nowhere.reference()))).isEmpty();
        assertThat(found(platform, Map.of("q", nowhere.reference())))
                .containsExactly(nowhere.requestId().toString());
    }

    @Test
    void requestsOfAnotherSiteAreOutOfSight() {
        Journey journey = Journey.of(site.id(), pinId);
        journey.verified().send();
        awaitTimeline(journey, 1);
        Console elsewhere = admins.signedIn(
                AdminRole.ADMINISTRATOR, TestSite.create(platform).id());

        elsewhere.get(ENROLLMENT, journey.requestId()).then().statusCode(404);
        assertThat(found(elsewhere, Map.of())).isEmpty();
        assertThat(found(admins.signedIn(AdminRole.READER), Map.of())).isEmpty();
        list(elsewhere, Map.of("site", site.id())).then().statusCode(404);
        elsewhere.get("/summary?site=" + site.id()).then().statusCode(404);
    }

    @Test
    void summaryCountsTheLastDayByStage() {
        Journey connected = Journey.of(site.id(), pinId);
        connected.toConnected().forEach(Journey.Message::send);
        Journey rejected = Journey.of(site.id(), pinId);
        rejected.rejected("USER_DISABLED").send();
        awaitTimeline(connected, 8);
        awaitTimeline(rejected, 1);
        Console reader = admins.signedIn(AdminRole.READER, site.id());

        for (String path : List.of("/summary", "/summary?site=" + site.id())) {
            reader.get(path)
                    .then()
                    .statusCode(200)
                    .body("requests", equalTo(2))
                    .body("byStage.CONNECTED", equalTo(1))
                    .body("byStage.REJECTED", equalTo(1))
                    .body("devicesConnected", equalTo(1))
                    .body("devicesWaiting", equalTo(0));
        }
        admins.signedIn(AdminRole.READER).get("/summary").then().body("requests", equalTo(0));
    }

    private void assertConnected(Journey journey) {
        platform.get(ENROLLMENT, journey.requestId())
                .then()
                .body("stage", equalTo("CONNECTED"))
                .body("device.status", equalTo("CONNECTED"))
                .body("requestedAt", equalTo(journey.requestedAt().toString()))
                .body("reference", equalTo(journey.reference()));
    }

    private void awaitTimeline(Journey journey, int events) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> platform.get(ENROLLMENT, journey.requestId())
                        .then()
                        .statusCode(200)
                        .body("timeline", hasSize(events)));
    }

    private static Response list(Console console, Map<String, ?> query) {
        return console.call().queryParams(query).get(Console.API + "/enrollments");
    }

    private static List<String> found(Console console, Map<String, ?> query) {
        return list(console, query).then().statusCode(200).extract().path("items.requestId");
    }
}
