package io.selfenroll.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.notification.Contract;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.ScriptedSmtp.Turn;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import org.junit.jupiter.api.Test;

/** What this service really publishes is what docs/asyncapi.yaml says. */
@QuarkusTest
class EventContractTest {

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @Test
    void queuedAndSent() {
        TestCredential credential = TestCredential.make().issue();

        assertPublished("DeliveryQueued", credential);
        assertPublished("DeliverySent", credential);
    }

    @Test
    void deferredAndCancelled() {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), Turn.GREYLIST);
        credential.issue();

        assertPublished("DeliveryDeferred", credential);
        credential.end("superseded");
        assertPublished("DeliveryCancelled", credential);
    }

    @Test
    void failed() {
        TestCredential credential = TestCredential.make();
        smtp.always(credential.email(), Turn.UNKNOWN_USER);

        credential.issue();

        assertPublished("DeliveryFailed", credential);
    }

    @Test
    void expired() {
        assertPublished(
                "DeliveryExpired",
                TestCredential.make().expiring(Duration.ofSeconds(-1)).issue());
    }

    private void assertPublished(String message, TestCredential credential) {
        var published = KafkaTopics.awaitRecord(
                "delivery",
                Contract.type(message),
                event -> event.get("credentialId")
                        .asText()
                        .equals(credential.id().toString()));

        assertThat(Contract.violations(message, KafkaTopics.json(published))).isEmpty();
        assertThat(published.key())
                .isEqualTo(KafkaTopics.json(published).get("deliveryId").asText());
        assertThat(KafkaTopics.header(published, "ce_source")).isEqualTo("/selfenroll/notification-service");
    }
}
