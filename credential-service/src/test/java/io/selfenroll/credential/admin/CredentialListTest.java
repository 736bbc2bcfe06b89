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
import java.util.Locale;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.credential.expiry.ExpirySweep;
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

    @Inject
    Subjects subjects;

    @Inject
    ExpirySweep sweep;

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
    void filtersByOriginTagAndTheBeginningOfAddressOrUserName() {
        UUID known = subjects.site();
        UUID user = subjects.user(known);
        Issued requested = VerifiedRequests.issue(known, UUID.randomUUID());
        Issued made = Batches.show(known, user);

        assertThat(ids(known, "origin", "ADMIN")).containsExactly(made.id().toString());
        assertThat(ids(known, "origin", "REQUEST"))
                .containsExactly(requested.id().toString());
        assertThat(ids(known, "tag", "SALES")).containsExactly(made.id().toString());
        assertThat(ids(known, "tag", "sale")).isEmpty();
        assertThat(ids(known, "q", Subjects.email(user).substring(0, 9).toUpperCase(Locale.ROOT)))
                .containsExactly(made.id().toString());
        assertThat(ids(known, "q", made.userName().substring(0, 6)))
                .containsExactly(made.id().toString());
        assertThat(ids(known, "q", "%")).isEmpty();
        assertThat(ids(known, "q", "ser@")).isEmpty();
        assertThat(ids(known, "q", "\u00fc\u4e2d")).isEmpty();
        assertThat(ids(known, "q", "' or 1=1 -- ")).isEmpty();
    }

    private static List<String> ids(UUID site, String filter, String value) {
        return Tokens.admin("reader", site)
                .queryParam("site", site)
                .queryParam(filter, value)
                .get(LIST)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void everyStateIsReachedAndShown() {
        UUID known = subjects.site();
        List<UUID> users = subjects.users(known, 6);
        Issued used = Batches.show(known, users.get(0));
        Redeem.redeem(used, "phone").statusCode(200);
        UUID expired = Batches.mail(known, users.get(1));
        database.runOut(expired);
        sweep.sweep();
        UUID superseded = Batches.mail(known, users.get(2));
        UUID active = Batches.mail(known, users.get(2));
        UUID revoked = Batches.mail(known, users.get(3));
        Tokens.admin("editor", known)
                .post(LIST + "/" + revoked + "/revocation")
                .then()
                .statusCode(200);
        Issued locked = Batches.show(known, users.get(4));
        for (int i = 0; i < 20; i++) {
            Redeem.redeem(locked.userName(), "wrong", "phone").statusCode(401);
        }

        assertThat(ids(known, "state", "USED")).containsExactly(used.id().toString());
        assertThat(ids(known, "state", "EXPIRED")).containsExactly(expired.toString());
        assertThat(ids(known, "state", "SUPERSEDED")).containsExactly(superseded.toString());
        assertThat(ids(known, "state", "ACTIVE")).containsExactly(active.toString());
        assertThat(ids(known, "state", "REVOKED")).containsExactly(revoked.toString());
        assertThat(ids(known, "state", "LOCKED")).containsExactly(locked.id().toString());
        Tokens.admin("reader", known)
                .get(LIST + "/" + revoked)
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo(Tokens.ADMIN_EMAIL));
    }

    @Test
    void oneOfAnotherSiteIsAsIfItDidNotExist() {
        Tokens.admin("reader", site)
                .get(LIST + "/" + VerifiedRequests.issue().id())
                .then()
                .statusCode(404);
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
        "origin,admin",
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
