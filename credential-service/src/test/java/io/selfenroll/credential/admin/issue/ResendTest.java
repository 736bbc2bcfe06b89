package io.selfenroll.credential.admin.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResendTest {

    @Inject
    Database database;

    @Inject
    Subjects subjects;

    private UUID site;
    private UUID user;

    @BeforeEach
    void site() {
        site = subjects.site();
        user = subjects.user(site);
    }

    private ValidatableResponse resend(UUID id) {
        return Tokens.admin("editor", site)
                .contentType(ContentType.JSON)
                .post(Batches.CREDENTIALS + "/" + id + "/resends")
                .then();
    }

    private UUID mailedLongAgo() {
        Map<String, Object> body = Batches.body(site, List.of(user), "MAIL");
        body.put("lifeMinutes", 120);
        UUID id = UUID.fromString(
                Batches.issue(site, body).statusCode(201).extract().path("items[0].id"));
        database.update("update credential set issued_at = issued_at - interval 61 second where id = ?", id.toString());
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "EXPIRED", "REVOKED", "LOCKED", "SUPERSEDED"})
    void mailsANewOneWithTheSameLifeAndTags(String state) {
        UUID earlier = mailedLongAgo();
        database.update("update credential set state = ? where id = ?", state, earlier.toString());

        UUID fresh = UUID.fromString(resend(earlier)
                .statusCode(201)
                .body("id", not(equalTo(earlier.toString())))
                .body("state", equalTo("ACTIVE"))
                .body("handOver", equalTo("MAIL"))
                .body("lifeMinutes", equalTo(120))
                .body("tags", contains("sales", "field"))
                .extract()
                .path("id"));

        Redeem.redeem(VerifiedRequests.open(Batches.event("credential.issued.v1", fresh)), "phone")
                .statusCode(200);
        assertThat(database.state(earlier)).isEqualTo(state.equals("ACTIVE") ? "SUPERSEDED" : state);
        assertThat(Batches.action("credential.resent", fresh)
                        .at("/after/insteadOf")
                        .asText())
                .isEqualTo(earlier.toString());
    }

    @Test
    void oneThatTheUserRequestedCanBeSentAgainToo() {
        UUID requested = VerifiedRequests.issue(site, user).id();
        database.update("update credential set issued_at = issued_at - interval 61 second");

        resend(requested).statusCode(201).body("origin", equalTo("ADMIN")).body("lifeMinutes", equalTo(60));
    }

    @Test
    void withinAMinuteItIsRefusedWithTheTimeToWait() {
        UUID id = Batches.mail(site, user);

        String wait = resend(id)
                .statusCode(429)
                .body("type", equalTo("urn:selfenroll:problem:resend-too-soon"))
                .extract()
                .header("Retry-After");

        assertThat(Integer.parseInt(wait)).isBetween(40, 60);
        assertThat(database.state(id)).isEqualTo("ACTIVE");
    }

    @Test
    void theCallAfterTheWaitPassesAndTheNextIsRefused() {
        UUID id = mailedLongAgo();

        resend(id).statusCode(201);
        resend(id).statusCode(429);
    }

    @Test
    void whatWasShownCanBeMailedAtOnce() {
        resend(Batches.show(site, user).id()).statusCode(201).body("handOver", equalTo("MAIL"));
    }

    @Test
    void aUsedOneIsNotSentAgain() {
        UUID id = mailedLongAgo();
        database.update("update credential set state = 'USED' where id = ?", id.toString());

        resend(id).statusCode(409).body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    @Test
    void neitherADisabledUserNorADisabledSiteIsMailed() {
        UUID id = mailedLongAgo();
        subjects.disableUser(user);
        resend(id).statusCode(409).body("type", equalTo("urn:selfenroll:problem:recipient-not-active"));
        database.update("update app_user set status = 'ACTIVE' where id = ?", user.toString());
        subjects.disableSite(site);
        resend(id).statusCode(409).body("type", equalTo("urn:selfenroll:problem:recipient-not-active"));
    }

    @Test
    void anotherSitesCredentialIsAsIfItDidNotExist() {
        UUID foreignSite = subjects.site();
        UUID foreign = Batches.mail(foreignSite, subjects.user(foreignSite));

        resend(foreign).statusCode(404);
        resend(UUID.randomUUID()).statusCode(404);
    }
}
