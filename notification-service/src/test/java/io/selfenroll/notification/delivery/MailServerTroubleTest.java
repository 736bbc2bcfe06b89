package io.selfenroll.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.ScriptedSmtp.Turn;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MailServerTroubleTest {

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @ParameterizedTest
    @CsvSource({"GREYLIST, smtp-451", "BUSY, smtp-421", "DROP_BEFORE_FINAL_DOT, connection"})
    void aPassingRefusalIsTriedAgain(Turn turn, String reason) {
        TestCredential credential = TestCredential.make();
        smtp.script(credential.email(), turn, turn);

        credential.issue();

        tables.awaitDelivery(credential, "SENT/3/null/0");
        assertThat(smtp.received(credential.email())).hasSize(1);
        JsonNode deferred = event("delivery.deferred.v1", credential);
        assertThat(deferred.get("reason").asText()).isEqualTo(reason);
        assertThat(Instant.parse(deferred.get("nextAttemptAt").asText())).isBefore(Instant.now());
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_AFTER_FINAL_DOT", "HANG_AFTER_FINAL_DOT"})
    void anAnswerThatIsLostRepeatsTheSameMessageId(Turn turn) {
        TestCredential credential = TestCredential.make();
        smtp.script(credential.email(), turn);

        credential.issue();

        tables.awaitDelivery(credential, "SENT/2/null/0");
        assertThat(smtp.received(credential.email()))
                .hasSize(2)
                .extracting(received -> new ReceivedMail(received).header("Message-ID"))
                .containsOnly(tables.messageId(credential));
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN_USER, smtp-550", "MAILBOX_FULL, smtp-552"})
    void aRefusalForGoodEndsTheDelivery(Turn turn, String reason) {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), turn);

        credential.issue();

        tables.awaitDelivery(credential, "FAILED/1/" + reason + "/0");
        JsonNode failed = event("delivery.failed.v1", credential);
        assertThat(failed.get("reason").asText()).isEqualTo(reason);
        assertThat(failed.toString()).doesNotContain("no such user", "mailbox full");
    }

    @Test
    void aServerThatDoesNotGreetHoldsNothingForEver() {
        smtp.stop();
        smtp.greet(null);
        smtp.start();
        try {
            List<TestCredential> credentials =
                    Stream.generate(TestCredential::make).limit(4).toList();
            credentials.forEach(TestCredential::issue);
            credentials.forEach(credential -> tables.awaitDelivery(credential, "QUEUED/[1-9]\\d*/timeout/1"));
            smtp.greetAsUsual();

            credentials.forEach(credential -> tables.awaitDelivery(credential, "SENT"));
        } finally {
            smtp.greetAsUsual();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy", "554 no service here"})
    void aServerThatGreetsWithARefusalIsTriedAgain(String greeting) {
        smtp.stop();
        smtp.greet(greeting);
        smtp.start();
        try {
            TestCredential credential = TestCredential.make().issue();
            tables.awaitDelivery(credential, "QUEUED/[1-9]\\d*/smtp-" + greeting.substring(0, 3) + "/1");
            smtp.greetAsUsual();

            tables.awaitDelivery(credential, "SENT");
        } finally {
            smtp.greetAsUsual();
        }
    }

    @Test
    void mailsWaitWhileTheServerIsAwayAndGoWhenItIsBack() {
        smtp.stop();
        try {
            List<TestCredential> credentials =
                    Stream.generate(TestCredential::make).limit(5).toList();
            credentials.forEach(TestCredential::issue);
            credentials.forEach(credential -> tables.awaitDelivery(credential, "QUEUED/[1-9]\\d*/connection/1"));
            smtp.start();

            credentials.forEach(credential -> tables.awaitDelivery(credential, "SENT"));
            credentials.forEach(
                    credential -> assertThat(smtp.received(credential.email())).hasSize(1));
        } finally {
            smtp.stop();
            smtp.start();
        }
    }

    @Test
    void anExpiredCredentialIsNeverSent() {
        TestCredential credential =
                TestCredential.make().expiring(Duration.ofSeconds(-1)).issue();

        tables.awaitDelivery(credential, "EXPIRED/0/null/0");

        assertThat(smtp.received(credential.email())).isEmpty();
        assertThat(event("delivery.expired.v1", credential).get("attempts").asInt())
                .isZero();
    }

    @Test
    void triesEndWhenTheCredentialExpires() {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), Turn.GREYLIST);

        credential.expiring(Duration.ofSeconds(3)).issue();

        tables.awaitDelivery(credential, "EXPIRED");
        assertThat(tables.delivery(credential)).matches("EXPIRED/[1-9][0-9]*/smtp-451/0");
        assertThat(smtp.received(credential.email())).isEmpty();
        assertThat(event("delivery.expired.v1", credential).get("attempts").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redeemed", "revoked", "superseded", "locked"})
    void aCredentialThatEndsFirstIsNotMailed(String end) {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), Turn.GREYLIST);
        credential.issue();
        tables.awaitDelivery(credential, "QUEUED/[1-9]");

        credential.end(end);

        tables.awaitDelivery(credential, "CANCELLED");
        assertThat(tables.delivery(credential)).endsWith("/0");
        assertThat(event("delivery.cancelled.v1", credential).get("reason").asText())
                .isEqualTo(end);
        smtp.always(credential.email(), Turn.ACCEPT);
        tables.awaitDelivery(TestCredential.make().issue(), "SENT");
        assertThat(smtp.received(credential.email())).isEmpty();
    }

    @Test
    void anExpiredEventEndsTheDelivery() {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), Turn.GREYLIST);
        credential.issue();
        tables.awaitDelivery(credential, "QUEUED/[1-9]");

        credential.end("expired");

        tables.awaitDelivery(credential, "EXPIRED");
        assertThat(tables.delivery(credential)).endsWith("/0");
    }

    @Test
    void whatWasSentStaysSentWhenTheCredentialEnds() {
        TestCredential credential = TestCredential.make().issue();
        tables.awaitDelivery(credential, "SENT");

        credential.end("redeemed");
        TestCredential later = TestCredential.make()
                .issue(UUID.randomUUID().toString(), credential.id().toString());

        tables.awaitDelivery(later, "SENT");
        assertThat(tables.delivery(credential)).isEqualTo("SENT/1/null/0");
    }

    private static JsonNode event(String type, TestCredential credential) {
        return KafkaTopics.awaitEvent(
                "delivery",
                type,
                data -> data.get("kind").asText().equals("enrollment-credentials")
                        && credential
                                .id()
                                .toString()
                                .equals(data.get("credentialId").asText()));
    }
}
