package io.selfenroll.credential.admin.issue;

import static io.selfenroll.credential.Batches.body;
import static io.selfenroll.credential.Batches.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BatchIssueTest {

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

    private String states(UUID userId) {
        return String.join(
                " ",
                database.column(
                        "select state from credential where user_id = ? order by issued_at, id", userId.toString()));
    }

    @Test
    void aMailedOneIsAnsweredWithoutPasswordAndSealedForTheMail() {
        UUID id = UUID.fromString(issue(site, body(site, List.of(user), "MAIL"))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("items[0].userId", equalTo(user.toString()))
                .body("items[0].email", equalTo(Subjects.email(user)))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].origin", equalTo("ADMIN"))
                .body("items[0].issuedBy", equalTo(Tokens.ADMIN_EMAIL))
                .body("items[0].handOver", equalTo("MAIL"))
                .body("items[0].tags", contains("sales", "field"))
                .body("items[0].lifeMinutes", equalTo(45))
                .body("items[0].openedAt", nullValue())
                .body("items[0]", not(hasKey("password")))
                .body("skipped", empty())
                .extract()
                .path("items[0].id"));

        JsonNode event = Batches.event("credential.issued.v1", id);
        assertThat(event.get("requestId").asText()).isEqualTo(id.toString());
        assertThat(event.get("reference").asText()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(event.get("locale").asText()).isEqualTo("fi");
        assertThat(event.get("origin").asText()).isEqualTo("ADMIN");
        Issued mailed = VerifiedRequests.open(event);
        Redeem.redeem(mailed, "phone")
                .statusCode(200)
                .body("tags", contains("sales", "field"))
                .body("origin", equalTo("ADMIN"))
                .body("requestId", equalTo(id.toString()));
    }

    @Test
    void aShownOneIsAnsweredWithItsPasswordAndIsInNoEvent() {
        Issued shown = Batches.show(site, user);

        assertThat(shown.password()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}");
        JsonNode event = Batches.event("credential.issued.v1", shown.id());
        assertThat(event.get("handOver").asText()).isEqualTo("SHOW");
        assertThat(event.get("sealedSecret").isNull()).isTrue();
        Redeem.redeem(shown, "phone").statusCode(200);
        Tokens.admin("reader", site)
                .get(Batches.CREDENTIALS + "/" + shown.id())
                .then()
                .statusCode(200)
                .body("$", not(hasKey("password")));
    }

    @Test
    void whoIssuedAndWhosePasswordWasSeenIsAudited() {
        Map<String, Object> body = body(site, List.of(user, subjects.user(site)), "SHOW");
        List<String> ids = issue(site, body).statusCode(201).extract().path("items.id");

        JsonNode issued = Batches.action("credential.issued-by-admin", body.get("batchId"));
        assertThat(issued.at("/after/count").asInt()).isEqualTo(2);
        assertThat(issued.at("/after/handOver").asText()).isEqualTo("SHOW");
        assertThat(issued.at("/actor/name").asText()).isEqualTo(Tokens.ADMIN_EMAIL);
        for (String id : ids) {
            assertThat(Batches.action("credential.password-shown", id)
                            .get("siteId")
                            .asText())
                    .isEqualTo(site.toString());
        }
    }

    @Test
    void theEarlierActiveOneIsSuperseded() {
        Issued requested = VerifiedRequests.issue(site, user);

        UUID made = Batches.mail(site, user);

        assertThat(states(user)).isEqualTo("SUPERSEDED ACTIVE");
        assertThat(Batches.event("credential.superseded.v1", requested.id())
                        .get("supersededBy")
                        .asText())
                .isEqualTo(made.toString());
    }

    @Test
    void aBatchThatIsSentAgainIssuesNothingTwice() {
        Map<String, Object> body = body(site, List.of(user), "SHOW");
        issue(site, body).statusCode(201);

        issue(site, body)
                .statusCode(201)
                .body("items", empty())
                .body("skipped.userId", contains(user.toString()))
                .body("skipped.reason", contains("already-in-batch"));
        body.put("userIds", List.of(user, subjects.user(site)));
        issue(site, body).statusCode(201).body("items", hasSize(1)).body("skipped", hasSize(1));

        assertThat(states(user)).isEqualTo("ACTIVE");
    }

    @Test
    void whoCannotGetOneIsNamedWithTheReasonAndTheOthersGetTheirs() {
        UUID disabled = subjects.user(site);
        subjects.disableUser(disabled);
        UUID unknown = UUID.randomUUID();
        UUID ofAnotherSite = subjects.user(subjects.site());

        issue(site, body(site, List.of(disabled, unknown, user, ofAnotherSite, user), "MAIL"))
                .statusCode(201)
                .body("items.userId", contains(user.toString()))
                .body("skipped.userId", contains(disabled.toString(), unknown.toString(), ofAnotherSite.toString()))
                .body("skipped.reason", contains("disabled", "unknown", "unknown"));
    }

    @Test
    void lifeIsAsAskedFor() {
        Map<String, Object> body = body(site, List.of(user), "MAIL");
        body.put("lifeMinutes", 600);

        var issued = issue(site, body)
                .statusCode(201)
                .body("items[0].lifeMinutes", equalTo(600))
                .extract()
                .jsonPath();

        assertThat(Duration.between(
                        Instant.parse(issued.getString("items[0].issuedAt")),
                        Instant.parse(issued.getString("items[0].expiresAt"))))
                .isEqualTo(Duration.ofMinutes(600));
    }

    @Test
    void fiveHundredUsersAreServedAtOnce() {
        List<UUID> users = subjects.users(site, 500);
        // The first call of a fresh service loads classes.
        Batches.mail(site, user);

        long before = statements();
        issue(site, body(site, users, "MAIL")).statusCode(201).body("items", hasSize(500));

        assertThat(statements() - before).isLessThan(500);
        assertThat(database.text(
                        "select count(distinct user_id) from credential where site_id = ? and state = 'ACTIVE'",
                        site.toString()))
                .isEqualTo("501");
    }

    /** What the database was sent since it runs, in all connections. */
    private long statements() {
        return Long.parseLong(database.text(
                "select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'"));
    }

    @Test
    void moreThanFiftyPasswordsAreNotShownAtOnce() {
        issue(site, body(site, subjects.users(site, 51), "SHOW"))
                .statusCode(400)
                .body("violations.field", contains("userIds"));
        issue(site, body(site, subjects.users(site, 50), "SHOW")).statusCode(201);
    }

    @Test
    void moreThanFiveHundredUsersAreRefused() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(501).toList();

        issue(site, body(site, many, "MAIL")).statusCode(400).body("violations.field", hasItem(endsWith("userIds")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"batchId", "siteId", "userIds", "handOver"})
    void aMissingFieldIsNamed(String field) {
        Map<String, Object> body = body(site, List.of(user), "MAIL");
        body.remove(field);

        issue(site, body).statusCode(400).body("violations.field", hasItem(endsWith(field)));
    }

    @Test
    void wrongValuesAreRefused() {
        refused("lifeMinutes", 9);
        refused("lifeMinutes", 1441);
        refused("lifeMinutes", "60");
        refused("handOver", "PIGEON");
        refused("userIds", List.of());
        refused("userIds", List.of("1"));
        refused("userIds", Arrays.asList((Object) null));
        refused("deviceTags", List.of("x".repeat(41)));
        refused("deviceTags", List.of(" "));
        refused("deviceTags", List.of("two\nlines"));
        refused(
                "deviceTags",
                Stream.iterate(1, i -> i + 1).limit(21).map(String::valueOf).toList());
        refused("password", "mine");
        refused("origin", "REQUEST");
        assertThat(states(user)).isEmpty();
    }

    private void refused(String field, Object value) {
        Map<String, Object> body = body(site, List.of(user), "MAIL");
        body.put(field, value);
        issue(site, body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void tagsAreKeptOnceInLowerCase() {
        Map<String, Object> body = body(site, List.of(user), "MAIL");
        body.put("deviceTags", List.of("VIP", "vip ", "\"Quoted\\", "äö"));

        issue(site, body).statusCode(201).body("items[0].tags", contains("vip", "\"quoted\\", "äö"));
    }

    @Test
    void aDisabledSiteIssuesNothing() {
        subjects.disableSite(site);

        issue(site, body(site, List.of(user), "MAIL"))
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:recipient-not-active"));
    }

    @Test
    void anotherSiteIsAsIfItDidNotExist() {
        String foreign = issue(site, body(subjects.site(), List.of(user), "MAIL"))
                .statusCode(404)
                .extract()
                .path("detail");
        Tokens.platformAdministrator()
                .contentType("application/json")
                .body(body(UUID.randomUUID(), List.of(user), "MAIL"))
                .post(Batches.CREDENTIALS)
                .then()
                .statusCode(404)
                .body("detail", startsWith(foreign));
    }
}
