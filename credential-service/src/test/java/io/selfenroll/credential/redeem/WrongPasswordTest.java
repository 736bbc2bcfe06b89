package io.selfenroll.credential.redeem;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WrongPasswordTest {

    private static final String WRONG = "K7QM-4XP2-9D3HX";

    @Inject
    Database database;

    private int attempts(Issued credential) {
        return Integer.parseInt(database.text(
                "select failed_attempts from credential where id = ?",
                credential.id().toString()));
    }

    /** Seconds, rounded up, until the next try counts. */
    private int delay(Issued credential) {
        return (int) Math.ceil(Double.parseDouble(database.text(
                "select timestampdiff(microsecond, utc_timestamp(6), next_attempt_at) / 1e6 from credential where id = ?",
                credential.id().toString())));
    }

    private void guessWrong(Issued credential) {
        redeem(credential.userName(), WRONG, "phone").statusCode(401);
    }

    @Test
    void theDelayDoublesFromOneSecondToOneHour() {
        Issued credential = VerifiedRequests.issue();
        for (int attempt = 1; attempt < 20; attempt++) {
            guessWrong(credential);

            int expected = Math.min(3600, 1 << (attempt - 1));
            assertThat(delay(credential)).isBetween(expected - 2, expected);
            assertThat(attempts(credential)).isEqualTo(attempt);
        }
    }

    @Test
    void duringTheDelayTheRightPasswordGetsTheSameAnswerAndDoesNotCount() {
        Issued credential = VerifiedRequests.issue();
        String wrong = redeem(credential.userName(), WRONG, "phone").extract().asString();
        database.update(
                "update credential set next_attempt_at = utc_timestamp(6) + interval 60 second where id = ?",
                credential.id().toString());

        String right = redeem(credential, "phone").statusCode(401).extract().asString();

        assertThat(right).isEqualTo(wrong);
        assertThat(attempts(credential)).isEqualTo(1);
        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }

    @Test
    void afterTheDelayTheRightPasswordWorks() {
        Issued credential = VerifiedRequests.issue();
        guessWrong(credential);
        database.endDelay(credential.id());

        redeem(credential, "phone").statusCode(200);
    }

    @Test
    void aTextThatIsNoPasswordCountsToo() {
        Issued credential = VerifiedRequests.issue();

        redeem(credential.userName(), "hello", "phone").statusCode(401);

        assertThat(attempts(credential)).isEqualTo(1);
    }

    @Test
    void twentyInARowLockIt() {
        Issued credential = VerifiedRequests.issue();
        for (int i = 0; i < 25; i++) {
            guessWrong(credential);
        }

        assertThat(attempts(credential)).isEqualTo(20);
        redeem(credential, "phone").statusCode(423).body("type", equalTo("urn:selfenroll:problem:credential-locked"));
        var event = KafkaTopics.awaitEvent(
                "credential",
                "credential.locked.v1",
                e -> e.get("credentialId").asText().equals(credential.id().toString()));
        assertThat(event.get("failedAttempts").asInt()).isEqualTo(20);
    }

    @Test
    void guessesAtOneCredentialDoNotDelayAnother() {
        Issued attacked = VerifiedRequests.issue();
        Issued other = VerifiedRequests.issue(attacked.siteId(), UUID.randomUUID());
        guessWrong(attacked);

        redeem(other, "phone").statusCode(200);
    }
}
