package io.selfenroll.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IssuingTest {

    private final UUID site = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    RequestIssuer issuer;

    private static JsonNode event(String type, UUID credentialId) {
        return KafkaTopics.awaitEvent(
                "credential", type, e -> e.get("credentialId").asText().equals(credentialId.toString()));
    }

    private static VerifiedRequest request(UUID site, UUID user) {
        return new VerifiedRequest(
                UUID.randomUUID(),
                "K7QM-4X2P",
                "user@acme.example",
                null,
                new VerifiedRequest.Site(site, "acme", "Acme", 60),
                new VerifiedRequest.User(user, "Uma", "Ser"));
    }

    private List<String> states() {
        return database.column("select state from credential where user_id = ? order by id", user.toString());
    }

    @Test
    void aVerifiedRequestGetsACredentialThatWorks() {
        Issued issued = VerifiedRequests.issue(site, user);

        assertThat(issued.userName()).matches("[0-9a-hjkmnp-tv-z]{6}@acme");
        Redeem.redeem(issued, "phone").statusCode(200);
    }

    @Test
    void theEventSaysForWhomAndHowLong() {
        UUID request = UUID.randomUUID();
        VerifiedRequests.publish(request, site, user, 15);
        JsonNode event =
                event("credential.issued.v1", VerifiedRequests.await(request).id());

        assertThat(event.get("userId").asText()).isEqualTo(user.toString());
        assertThat(event.get("siteName").asText()).isEqualTo("Acme");
        assertThat(event.get("locale").asText()).isEqualTo("en");
        assertThat(Duration.between(
                        Instant.parse(event.get("issuedAt").asText()),
                        Instant.parse(event.get("expiresAt").asText())))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theDatabasesClockDecides() {
        Issued issued = VerifiedRequests.issue(site, user);

        String age = database.text(
                "select timestampdiff(second, issued_at, utc_timestamp(6)) from credential where id = ?",
                issued.id().toString());
        assertThat(Integer.parseInt(age)).isBetween(0, 60);
    }

    @Test
    void aRedeliveredEventAndASecondEventOfOneRequestIssueOnce() {
        UUID request = UUID.randomUUID();
        String eventId = UUID.randomUUID().toString();
        VerifiedRequests.publish(eventId, request, site, user, 60);
        VerifiedRequests.publish(eventId, request, site, user, 60);
        VerifiedRequests.publish(request, site, user, 60);
        Issued first = VerifiedRequests.await(request);
        VerifiedRequests.issue(site, user); // same key: handled after the others

        assertThat(database.text("select count(*) from credential where request_id = ?", request.toString()))
                .isEqualTo("1");
        assertThat(database.state(first.id())).isEqualTo("SUPERSEDED");
    }

    @Test
    void aNewerCredentialSupersedesTheUsersEarlierOne() {
        Issued earlier = VerifiedRequests.issue(site, user);
        Issued newer = VerifiedRequests.issue(site, user);

        assertThat(event("credential.superseded.v1", earlier.id())
                        .get("supersededBy")
                        .asText())
                .isEqualTo(newer.id().toString());
        Redeem.redeem(earlier, "phone").statusCode(410).extract();
        Redeem.redeem(newer, "phone").statusCode(200);
    }

    @Test
    void withinOneBatchOnlyTheLastOfAUserStaysActive() {
        List<VerifiedRequest> batch = List.of(request(site, user), request(site, user), request(site, user));

        QuarkusTransaction.requiringNew().run(() -> issuer.issue(batch));

        assertThat(states()).containsExactly("SUPERSEDED", "SUPERSEDED", "ACTIVE");
    }

    @Test
    void theSameRequestTwiceInABatchIssuesOnce() {
        VerifiedRequest request = request(site, user);

        QuarkusTransaction.requiringNew().run(() -> issuer.issue(List.of(request, request)));
        QuarkusTransaction.requiringNew().run(() -> issuer.issue(List.of(request)));

        assertThat(states()).containsExactly("ACTIVE");
    }

    @Test
    void aLargeBatchHasNoDuplicates() {
        List<VerifiedRequest> batch = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            batch.add(request(site, UUID.randomUUID()));
        }

        QuarkusTransaction.requiringNew().run(() -> issuer.issue(batch));

        assertThat(database.text(
                        "select count(distinct user_name) from credential where site_id = ? and state = 'ACTIVE'",
                        site.toString()))
                .isEqualTo("500");
    }

    @Test
    void aUsedCredentialIsNotSuperseded() {
        Issued used = VerifiedRequests.issue(site, user);
        Redeem.redeem(used, "phone").statusCode(200);

        VerifiedRequests.issue(site, user);

        assertThat(database.state(used.id())).isEqualTo("USED");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 1441})
    void aLifeOutsideOfTheBoundsBecomesADeadLetter(int minutes) {
        UUID request = UUID.randomUUID();

        VerifiedRequests.publish(request, site, user, minutes);

        JsonNode letter = KafkaTopics.awaitEvent(
                "dead-letter",
                "dead-letter.recorded.v1",
                e -> e.get("consumer").asText().equals("credential-service.issuer"));
        assertThat(letter.get("eventType").asText()).isEqualTo(VerifiedRequests.TYPE);
        assertThat(database.text("select count(*) from credential where request_id = ?", request.toString()))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1440})
    void theBoundsThemselvesAreAllowed(int minutes) {
        UUID request = UUID.randomUUID();

        VerifiedRequests.publish(request, site, user, minutes);

        assertThat(VerifiedRequests.await(request).userId()).isEqualTo(user);
    }
}
