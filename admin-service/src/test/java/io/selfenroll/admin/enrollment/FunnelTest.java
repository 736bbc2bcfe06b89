package io.selfenroll.admin.enrollment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunnelTest {

    @Inject
    TestAdmins admins;

    private Console platform;
    private TestSite site;
    private UUID siteId;

    @BeforeEach
    void createSite() {
        platform = admins.platform();
        site = TestSite.create(platform);
        siteId = site.id();
    }

    @Test
    void countsWhoReachedEachStepAndWhereTheOthersStopped() {
        Journey connected = Journey.of(siteId, null);
        connected.toConnected().forEach(Journey.Message::send);
        Journey refused = Journey.of(siteId, null);
        refused.rejected("USER_DISABLED").send();
        Journey undelivered = Journey.of(siteId, null);
        List.of(undelivered.verified(), undelivered.issued(), undelivered.failed())
                .forEach(Journey.Message::send);
        awaitRequests(3);

        funnel("")
                .statusCode(200)
                .body(
                        "steps.step",
                        contains(
                                "REQUESTED",
                                "VERIFIED",
                                "CREDENTIAL_ISSUED",
                                "MAIL_SENT",
                                "OPENED",
                                "REDEEMED",
                                "ENROLLED",
                                "CONNECTED"))
                .body("steps.count", contains(3, 2, 2, 1, 1, 1, 1, 1))
                .body("medianSecondsToConnected", greaterThanOrEqualTo(60))
                .body("stops", hasSize(2))
                .body("stops.find { it.stage == 'REJECTED' }.reason", equalTo("USER_DISABLED"))
                .body("stops.find { it.stage == 'MAIL_FAILED' }.reason", equalTo("smtp-550"))
                .body("stops.count", everyItem(equalTo(1)));
    }

    @Test
    void credentialsMadeByAdministratorsCanBeCountedApart() {
        Journey.of(siteId, null).verified().send();
        Journey.of(siteId, null).issuedByAdmin().send();
        awaitRequests(2);

        funnel("&origin=ADMIN").body("steps.count", contains(1, 1, 1, 0, 0, 0, 0, 0));
        funnel("&origin=REQUEST").body("steps.count", contains(1, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void onlyThePeriodIsCounted() {
        Journey.of(siteId, null).verified().send();
        awaitRequests(1);
        Instant past = Instant.now().minus(Duration.ofDays(2));

        funnel("&from=" + past + "&to=" + past.plus(Duration.ofDays(1)))
                .body("steps.count", everyItem(equalTo(0)))
                .body("medianSecondsToConnected", nullValue())
                .body("stops", hasSize(0));
        funnel("&from=" + past + "&to=" + past).statusCode(400).body("violations.field", hasItem("from"));
    }

    @Test
    void otherSitesAreNotCounted() {
        Journey.of(siteId, null).verified().send();
        awaitRequests(1);
        Console elsewhere =
                admins.signedIn(AdminRole.READER, TestSite.create(platform).id());

        elsewhere.get("/funnel?site=" + siteId).then().statusCode(404);
        elsewhere.get("/funnel").then().body("steps.count", everyItem(equalTo(0)));
        admins.signedIn(AdminRole.READER).get("/funnel").then().body("steps.count", everyItem(equalTo(0)));
        admins.signedIn(AdminRole.READER, siteId).get("/funnel").then().body("steps[0].count", equalTo(1));
    }

    private ValidatableResponse funnel(String query) {
        return platform.get("/funnel?site=" + siteId + query).then();
    }

    private void awaitRequests(int count) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> funnel("").body("steps[0].count", equalTo(count)));
    }
}
