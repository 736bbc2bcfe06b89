package io.selfenroll.admin.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrollmentListTest {

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
    }

    @Test
    void timeOfEachStepIsTold() {
        Journey journey = Journey.of(site.id(), null);
        journey.toConnected().forEach(Journey.Message::send);
        journey.opened().send();
        awaitTimeline(journey, 9);

        platform.get("/enrollments/{request}", journey.requestId())
                .then()
                .body("origin", equalTo("REQUEST"))
                .body("credentialId", equalTo(journey.credentialId().toString()))
                .body("verifiedAt", notNullValue())
                .body("issuedAt", notNullValue())
                .body("sentAt", notNullValue())
                .body("openedAt", notNullValue())
                .body("redeemedAt", notNullValue())
                .body("enrolledAt", notNullValue())
                .body("connectedAt", notNullValue())
                .body("stage", equalTo("CONNECTED"));
    }

    @Test
    void openedPageIsAStageOfItsOwn() {
        Journey journey = Journey.of(site.id(), null);
        journey.opened().send();
        journey.sent().send();
        journey.issued().send();
        awaitTimeline(journey, 3);

        platform.get("/enrollments/{request}", journey.requestId())
                .then()
                .body("stage", equalTo("OPENED"))
                .body("redeemedAt", nullValue());
    }

    @Test
    void credentialMadeByAnAdministratorBeginsATimeline() {
        Journey journey = Journey.of(site.id(), null);
        journey.issuedByAdmin().send();
        awaitTimeline(journey, 1);

        platform.get("/enrollments/{request}", journey.requestId())
                .then()
                .body("origin", equalTo("ADMIN"))
                .body("stage", equalTo("CREDENTIAL_ISSUED"))
                .body("timeline[0].detail.issuedBy", equalTo("admin@acme.example"))
                .body("timeline[0].detail.handOver", equalTo("SHOW"));
    }

    @Test
    void isFoundByDeviceByUserAndByPeriod() {
        Journey journey = Journey.of(site.id(), null);
        Journey other = Journey.of(site.id(), null);
        journey.toConnected().forEach(Journey.Message::send);
        other.verified().send();
        awaitTimeline(journey, 8);
        awaitTimeline(other, 1);

        String id = journey.requestId().toString();
        assertThat(found(Map.of("q", "SN-" + journey.reference()))).containsExactly(id);
        assertThat(found(Map.of("q", "pix"))).containsExactly(id);
        assertThat(found(Map.of("q", "%x"))).isEmpty();
        assertThat(found(Map.of("userId", journey.userId()))).containsExactly(id);
        assertThat(found(Map.of("deviceId", journey.deviceId()))).containsExactly(id);
        assertThat(found(Map.of("from", journey.requestedAt().minusSeconds(5).toString())))
                .hasSize(2);
        assertThat(found(Map.of("to", journey.requestedAt().minusSeconds(5).toString())))
                .isEmpty();
    }

    @Test
    void unusedAreThoseThatExpiredWithoutALaterOneInUse() {
        UUID user = UUID.randomUUID();
        Journey wasted = Journey.of(site.id(), null);
        Journey first = ofUser(user);
        Journey second = ofUser(user);
        List.of(wasted.issued(), wasted.expired(), first.issued(), first.expired(), second.issued(), second.redeemed())
                .forEach(Journey.Message::send);
        awaitTimeline(wasted, 2);
        awaitTimeline(first, 2);
        awaitTimeline(second, 2);

        assertThat(found(Map.of("unused", true)))
                .containsExactly(wasted.requestId().toString());
        assertThat(found(Map.of("stage", "EXPIRED"))).hasSize(2);
    }

    private Journey ofUser(UUID user) {
        Journey any = Journey.of(site.id(), null);
        return new Journey(
                any.requestId(),
                any.reference(),
                site.id(),
                user,
                null,
                any.credentialId(),
                any.deviceId(),
                any.email(),
                any.requestedAt());
    }

    private void awaitTimeline(Journey journey, int events) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> platform.get("/enrollments/{request}", journey.requestId())
                        .then()
                        .statusCode(200)
                        .body("timeline", hasSize(events)));
    }

    private List<String> found(Map<String, ?> query) {
        return platform.call()
                .queryParams(query)
                .queryParam("site", site.id())
                .get(Console.API + "/enrollments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.requestId");
    }
}
