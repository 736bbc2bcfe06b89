package io.selfenroll.credential.disown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Contract;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisownmentTest {

    private static final String DISOWNMENTS = "/api/credentials/v1/disownments";

    @Inject
    Database database;

    private static void disown(String token) {
        String body = given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(DISOWNMENTS)
                .then()
                .statusCode(204)
                .extract()
                .asString();
        assertThat(body).isEmpty();
    }

    private static long published(UUID credentialId, String type) {
        return KafkaTopics.read("credential").stream()
                .filter(message -> message.key().equals(credentialId.toString()))
                .filter(message -> type.equals(KafkaTopics.header(message, "ce_type")))
                .count();
    }

    @Test
    void anUnusedCredentialIsRevokedOnceAndThatIsTold() {
        Issued credential = VerifiedRequests.issue();

        disown(credential.disownToken());
        disown(credential.disownToken());

        var event = Batches.event("credential.disowned.v1", credential.id());
        assertThat(Contract.violations("CredentialDisowned", event)).isEmpty();
        assertThat(event.get("used").asBoolean()).isFalse();
        assertThat(event.get("email").asText()).isEqualTo("user@acme.example");
        assertThat(Batches.event("credential.revoked.v1", credential.id())
                        .get("revokedBy")
                        .asText())
                .isEqualTo("not-me");
        assertThat(database.state(credential.id())).isEqualTo("REVOKED");
        Redeem.redeem(credential, "phone").statusCode(410);
        Issued next = VerifiedRequests.issue();
        disown(next.disownToken());
        Batches.event("credential.disowned.v1", next.id());
        assertThat(published(credential.id(), "credential.disowned.v1")).isEqualTo(1);
    }

    @Test
    void ofAUsedOneItIsToldThatItWasUsed() {
        Issued credential = VerifiedRequests.issue();
        Redeem.redeem(credential, "phone").statusCode(200);

        disown(credential.disownToken());

        assertThat(Batches.event("credential.disowned.v1", credential.id())
                        .get("used")
                        .asBoolean())
                .isTrue();
        assertThat(database.state(credential.id())).isEqualTo("USED");
    }

    @Test
    void whoeverGuessesLearnsNothing() {
        Issued credential = VerifiedRequests.issue();

        disown("AAAAAAAAAAAAAAAAAAAAAA");
        disown("' or 1=1 -- ");
        disown("");
        disown(credential.disownToken().substring(1));
        disown(credential.password());

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }

    @Test
    void afterThirtyDaysALinkDoesNothing() {
        Issued credential = VerifiedRequests.issue();
        database.update(
                "update credential set issued_at = issued_at - interval 30 day where id = ?",
                credential.id().toString());

        disown(credential.disownToken());

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }

    @Test
    void theTokenIsNotInTheDatabase() {
        Issued credential = VerifiedRequests.issue();

        assertThat(database.dump()).noneMatch(line -> line.contains(credential.disownToken()));
    }

    /** A mail scanner opens every link; the page itself is a file, and the call cannot be a GET. */
    @Test
    void readingChangesNothing() {
        given().get(DISOWNMENTS).then().statusCode(405);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(DISOWNMENTS)
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body(Map.of("token", "x".repeat(201)))
                .post(DISOWNMENTS)
                .then()
                .statusCode(400);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        given().contentType("text/plain")
                .body("{\"token\":\"x\"}")
                .post("/api/credentials/v1/disownments")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
