package io.selfenroll.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.ScriptedSmtp.Turn;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeliveryResourceTest {

    private static final String DELIVERIES = "/api/notifications/v1/deliveries";

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @ParameterizedTest
    @ValueSource(strings = {"platform-administrator", "administrator", "editor", "reader"})
    void everyAdministratorSeesTheDeliveriesOfTheirSites(String role) {
        TestCredential sent = sent();

        as(TestTokens.admin(role, sent.siteId()))
                .get(DELIVERIES)
                .then()
                .statusCode(200)
                .body("items.recipient", contains(sent.email()))
                .body("items[0].id", notNullValue())
                .body("items[0].siteId", equalTo(sent.siteId().toString()))
                .body("items[0].kind", equalTo("enrollment-credentials"))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].nextAttemptAt", nullValue())
                .body("items[0].lastProblem", nullValue())
                .body("items[0].createdAt", notNullValue())
                .body("items[0].sentAt", notNullValue())
                .body("items[0].sealedSecret", nullValue())
                .body("next", nullValue());
    }

    @Test
    void withoutOrWithAForgedTokenNothingIsShown() {
        given().get(DELIVERIES).then().statusCode(401).contentType("application/problem+json");
        as(TestTokens.forgedAdmin()).get(DELIVERIES).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"device", "service", "somebody"})
    void otherRolesAreRefused(String role) {
        as(TestTokens.adminOfAll(role)).get(DELIVERIES).then().statusCode(403);
    }

    @Test
    void otherSitesStayHidden() {
        TestCredential mine = sent();
        TestCredential foreign = sent();
        String token = TestTokens.admin("administrator", mine.siteId());

        as(token).get(DELIVERIES).then().body("items.recipient", contains(mine.email()));
        as(token).queryParam("site", foreign.siteId()).get(DELIVERIES).then().statusCode(404);
        as(TestTokens.admin("administrator")).get(DELIVERIES).then().body("items", empty());
        as(TestTokens.adminOfAll("platform-administrator"))
                .queryParam("site", foreign.siteId())
                .get(DELIVERIES)
                .then()
                .body("items.recipient", contains(foreign.email()));
    }

    @Test
    void theListIsFilteredByStateAndShowsTheProblem() {
        UUID site = UUID.randomUUID();
        TestCredential sent = TestCredential.make().site(site).issue();
        TestCredential refused = TestCredential.make().site(site);
        smtp.always(refused.email(), Turn.UNKNOWN_USER);
        refused.issue();
        tables.awaitDelivery(sent, "SENT");
        tables.awaitDelivery(refused, "FAILED");

        as(TestTokens.admin("reader", site))
                .queryParam("state", "FAILED")
                .get(DELIVERIES)
                .then()
                .body("items.recipient", contains(refused.email()))
                .body("items.lastProblem", contains("smtp-550"));
    }

    @Test
    void aCursorLeadsThroughAllWithoutRepetition() {
        UUID site = UUID.randomUUID();
        TestCredential first = TestCredential.make().site(site).issue();
        tables.awaitDelivery(first, "SENT");
        TestCredential second = TestCredential.make().site(site).issue();
        tables.awaitDelivery(second, "SENT");
        TestCredential third = TestCredential.make().site(site).issue();
        tables.awaitDelivery(third, "SENT");
        String token = TestTokens.admin("reader", site);

        String next = as(token)
                .queryParam("limit", 2)
                .get(DELIVERIES)
                .then()
                .body("items.recipient", contains(third.email(), second.email()))
                .extract()
                .path("next");

        as(token)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(DELIVERIES)
                .then()
                .body("items.recipient", contains(first.email()))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"site, x", "state, OPEN", "cursor, %%%", "cursor, YWJj", "limit, 0", "limit, 201", "limit, many"})
    void aBadFilterIsNamed(String field, String value) {
        as(TestTokens.adminOfAll("reader"))
                .queryParam(field, value)
                .get(DELIVERIES)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem(field))
                .body("violations.message", everyItem(not(equalTo(""))));
    }

    private TestCredential sent() {
        TestCredential credential = TestCredential.make().issue();
        tables.awaitDelivery(credential, "SENT");
        return credential;
    }

    @Test
    void theListIsFilteredByKindAndByTheBeginningOfTheAddress() {
        TestCredential one = sent();
        String token = TestTokens.admin("reader", one.siteId());

        all(token).get(DELIVERIES).then().body("items.kind", containsInAnyOrder("enrollment-credentials", "reminder"));
        all(token)
                .queryParam("kind", "reminder")
                .queryParam("q", one.email().substring(0, 8))
                .get(DELIVERIES)
                .then()
                .body("items.kind", contains("reminder"))
                .body("items.state", contains("QUEUED"));
        all(token).queryParam("q", "%ma").get(DELIVERIES).then().statusCode(200).body("items", empty());
    }

    /** Without the reminders that wait. */
    private static RequestSpecification as(String token) {
        return all(token).queryParam("kind", "enrollment-credentials");
    }

    private static RequestSpecification all(String token) {
        return given().cookie(TestTokens.COOKIE, token);
    }
}
