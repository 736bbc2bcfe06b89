package io.selfenroll.credential.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Contract;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpeningTest {

    private static final String OPENINGS = "/internal/v1/openings";

    @Inject
    Database database;

    private static void open(String userName) {
        String body = Tokens.service()
                .body(Map.of("username", userName))
                .post(OPENINGS)
                .then()
                .statusCode(204)
                .extract()
                .asString();
        assertThat(body).isEmpty();
    }

    private static long published(Issued credential) {
        return KafkaTopics.read("credential").stream()
                .filter(message -> message.key().equals(credential.id().toString()))
                .filter(message -> "credential.opened.v1".equals(KafkaTopics.header(message, "ce_type")))
                .count();
    }

    @Test
    void theFirstOpeningIsRememberedAndPublishedOnce() {
        Issued credential = VerifiedRequests.issue();

        open(credential.userName().toUpperCase());
        open(credential.userName());

        var event = Batches.event("credential.opened.v1", credential.id());
        assertThat(Contract.violations("CredentialOpened", event)).isEmpty();
        VerifiedRequests.issue(credential.siteId(), credential.userId());
        Batches.event("credential.superseded.v1", credential.id()); // same key: after all openings
        assertThat(published(credential)).isEqualTo(1);
        Tokens.admin("reader", credential.siteId())
                .get(Batches.CREDENTIALS + "/" + credential.id())
                .then()
                .body("openedAt", notNullValue());
    }

    @Test
    void whoeverAsksLearnsNothing() {
        open("zzzzzz@nowhere");
        open("' or 1=1 -- @acme");
        open("");
    }

    @Test
    void anOpeningChangesNothingElse() {
        Issued credential = VerifiedRequests.issue();

        open(credential.userName());

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
        assertThat(database.text(
                        "select failed_attempts from credential where id = ?",
                        credential.id().toString()))
                .isEqualTo("0");
    }

    @Test
    void brokenCallsAreRefused() {
        Tokens.service().body("{}").post(OPENINGS).then().statusCode(400);
        Tokens.service()
                .body(Map.of("username", "x".repeat(201)))
                .post(OPENINGS)
                .then()
                .statusCode(400);
        Tokens.service().get(OPENINGS).then().statusCode(405);
    }
}
