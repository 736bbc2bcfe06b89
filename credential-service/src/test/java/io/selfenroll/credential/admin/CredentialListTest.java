package io.selfenroll.credential.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CredentialListTest {

    private static final String LIST = "/api/credentials/v1/credentials";

    private final UUID site = UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void showsWhatAdministratorsNeedAndNoSecret() {
        Issued credential = VerifiedRequests.issue(site, UUID.randomUUID());

        String body = Tokens.admin("reader", site)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.id", contains(credential.id().toString()))
                .body("items[0].siteId", equalTo(site.toString()))
                .body("items[0].userId", equalTo(credential.userId().toString()))
                .body("items[0].email", equalTo("user@acme.example"))
                .body("items[0].username", equalTo(credential.userName()))
                .body("items[0].reference", equalTo("K7QM-4X2P"))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].redeemedAt", nullValue())
                .body("items[0].failedAttempts", equalTo(0))
                .body("next", nullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain(credential.password()).doesNotContain("ash");
    }

    @Test
    void pagesFromTheNewestToTheOldestWithoutGapsOrRepeats() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.addFirst(
                    VerifiedRequests.issue(site, UUID.randomUUID()).id().toString());
        }
        // All at the same time: the id decides.
        database.update("update credential set issued_at = '2026-01-15 09:30:00.5' where site_id = ?", site.toString());

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = Tokens.admin("reader", site)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(LIST)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void filtersByStateUserAndSite() {
        UUID user = UUID.randomUUID();
        Issued used = VerifiedRequests.issue(site, user);
        Redeem.redeem(used, "phone").statusCode(200);
        Issued active = VerifiedRequests.issue(site, user);
        VerifiedRequests.issue(site, UUID.randomUUID());

        Tokens.admin("reader", site)
                .queryParam("state", "USED")
                .get(LIST)
                .then()
                .body("items.id", contains(used.id().toString()));
        Tokens.admin("reader", site)
                .queryParam("userId", user)
                .queryParam("site", site)
                .get(LIST)
                .then()
                .body("items.id", contains(active.id().toString(), used.id().toString()));
    }

    @Test
    void showsOnlyTheCallersSites() {
        Issued own = VerifiedRequests.issue(site, UUID.randomUUID());
        Issued others = VerifiedRequests.issue();

        Tokens.admin("reader", site)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.id", contains(own.id().toString()));
        Tokens.admin("reader", site)
                .queryParam("userId", others.userId())
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items", empty());
        Tokens.admin("administrator").get(LIST).then().statusCode(200).body("items", empty());
        Tokens.platformAdministrator()
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(others.id().toString()))
                .body("items.id", not(empty()));
    }

    @Test
    void anotherSiteIsAsIfItDidNotExist() {
        Tokens.admin("reader", site)
                .queryParam("site", UUID.randomUUID())
                .get(LIST)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:selfenroll:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "site,x",
        "state,active",
        "userId,1",
        "cursor,!!",
        "cursor,eHg",
        "cursor,eB94",
        "limit,0",
        "limit,201",
        "limit,x"
    })
    void aWrongParameterIsNamed(String parameter, String value) {
        Tokens.admin("reader", site)
                .queryParam(parameter, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("violations.field", contains(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"device", "service", "nobody"})
    void otherRolesAreRefused(String role) {
        Tokens.admin(role, site).get(LIST).then().statusCode(403);
    }

    @Test
    void strangersAreRefused() {
        RestAssured.get(LIST).then().statusCode(401).contentType("application/problem+json");
    }
}
