package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.ScriptedSmtp.Turn;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.delivery.DeliveryConfig;
import io.selfenroll.notification.delivery.SendingQueue;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailWorkerTest {

    @Inject
    Tables tables;

    @Inject
    SendingQueue queue;

    @Inject
    MailAttempt attempt;

    @Inject
    DeliveryConfig config;

    @Inject
    MailConfig mailConfig;

    ScriptedSmtp smtp;

    @Test
    void severalAreSentAtTheSameTime() {
        List<TestCredential> credentials = Stream.generate(TestCredential::make)
                .limit(config.concurrency())
                .toList();
        credentials.forEach(credential -> smtp.always(credential.email(), Turn.HOLD));
        credentials.forEach(TestCredential::issue);

        // Their send timeout (2 s) would end a sequence of them before the last.
        await().atMost(Duration.ofSeconds(20)).until(() -> smtp.held() >= 8);
        credentials.forEach(credential -> smtp.always(credential.email(), Turn.ACCEPT));
        smtp.release();

        credentials.forEach(credential -> tables.awaitDelivery(credential, "SENT"));
    }

    @Test
    void twoInstancesSendEachMailOnce() throws InterruptedException {
        MailWorker second = new MailWorker(queue, attempt, config, mailConfig);
        second.start(null);
        try {
            List<TestCredential> credentials =
                    Stream.generate(TestCredential::make).limit(40).toList();
            credentials.forEach(TestCredential::issue);

            credentials.forEach(credential -> tables.awaitDelivery(credential, "SENT/1/null/0"));

            assertThat(credentials)
                    .allSatisfy(credential ->
                            assertThat(smtp.received(credential.email())).hasSize(1));
        } finally {
            second.stop(null);
        }
    }

    @Test
    void whatAKilledInstanceHeldIsSentWhenItsLeaseHasRunOut() {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), Turn.GREYLIST);
        credential.issue();
        tables.awaitDelivery(credential, "QUEUED/[1-9]");
        String messageId = tables.messageId(credential);
        holdByAnother(credential, "interval 3 second");
        smtp.always(credential.email(), Turn.ACCEPT);
        Instant held = Instant.now();

        tables.awaitDelivery(credential, "SENT");

        assertThat(Duration.between(held, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(smtp.received(credential.email()))
                .singleElement()
                .extracting(received -> new ReceivedMail(received).header("Message-ID"))
                .isEqualTo(messageId);
    }

    @Test
    void aMailThatIsCancelledOnItsWayStaysCancelled() {
        TestCredential credential = TestCredential.make();
        smtp.script(credential.email(), Turn.HOLD);
        credential.issue();
        await().until(() -> smtp.held() == 1);

        credential.end("superseded");
        tables.awaitDelivery(credential, "CANCELLED/0/null/0");
        smtp.release();

        tables.awaitDelivery(TestCredential.make().issue(), "SENT");
        assertThat(tables.delivery(credential)).isEqualTo("CANCELLED/0/null/0");
    }

    @Test
    void aFreshRowIsSentWithoutWaitingForThePoll() {
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(5));
        TestCredential credential = TestCredential.make().issue();

        tables.awaitDelivery(credential, "SENT");

        assertThat(tables.read(
                        "select timestampdiff(microsecond, created_at, sent_at) < 2000000 from delivery"
                                + " where kind = 'enrollment-credentials' and credential_id = ?",
                        credential.id().toString()))
                .containsExactly("1");
    }

    private void holdByAnother(TestCredential credential, String lease) {
        // The row may be on its way right now; then the outcome of that try would end the hold.
        await().until(() -> {
            tables.write(
                    "update delivery set claim = ?, claimed_until = utc_timestamp(6) + " + lease
                            + ", next_attempt_at = utc_timestamp(6) where kind = 'enrollment-credentials'"
                            + " and credential_id = ? and claim is null",
                    UUID.randomUUID().toString(),
                    credential.id().toString());
            return tables.read(
                                    "select 1 from delivery where kind = 'enrollment-credentials' and credential_id = ? and claimed_until > utc_timestamp(6)"
                                            + " + interval 2 second",
                                    credential.id().toString())
                            .size()
                    == 1;
        });
    }
}
