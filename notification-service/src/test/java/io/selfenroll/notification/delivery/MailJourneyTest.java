package io.selfenroll.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailJourneyTest {

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @Test
    void anIssuedCredentialBecomesOneMailAndItsSecretIsErased() {
        TestCredential credential = TestCredential.make().issue();

        tables.awaitDelivery(credential, "SENT");

        assertThat(tables.delivery(credential)).isEqualTo("SENT/1/null/0");
        assertThat(smtp.received(credential.email())).hasSize(1);
        ReceivedMail mail = new ReceivedMail(smtp.received(credential.email()).getFirst());
        assertThat(mail.subject()).isEqualTo("Your enrollment credentials for Acme");
        assertThat(mail.from()).isEqualTo("Acme <no-reply@selfenroll.example>");
        assertThat(mail.header("To")).isEqualTo(credential.email());
        assertThat(mail.header("Message-ID"))
                .isEqualTo(tables.messageId(credential))
                .matches("<[0-9a-f-]{36}@selfenroll\\.example>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        String link = "http://localhost:8080/enroll/acme#user="
                + URLEncoder.encode(credential.userName(), StandardCharsets.UTF_8);
        assertThat(mail.text())
                .contains("Hello Uma,", credential.userName(), credential.password(), link, "60 minutes", "K7QM-4X2P");
        assertThat(mail.html())
                .contains(credential.userName() + "</code>", credential.password() + "</code>", "href=\"" + link + "\"")
                .contains("<p class=\"site\">Acme</p>");
    }

    @Test
    void queuedAndSentAreAnnouncedInOrder() {
        TestCredential credential = TestCredential.make().issue();

        JsonNode queued = event("delivery.queued.v1", credential);
        JsonNode sent = event("delivery.sent.v1", credential);

        assertThat(queued.get("recipient").asText()).isEqualTo(credential.email());
        assertThat(sent.get("deliveryId")).isEqualTo(queued.get("deliveryId"));
        assertThat(sent.get("attempts").asInt()).isEqualTo(1);
        assertThat(KafkaTopics.read("delivery").stream()
                        .filter(message ->
                                message.key().equals(sent.get("deliveryId").asText()))
                        .map(message -> KafkaTopics.header(message, "ce_type")))
                .containsExactly("delivery.queued.v1", "delivery.sent.v1");
    }

    @Test
    void aRedeliveredEventMakesOneMail() {
        TestCredential credential = TestCredential.make();
        String eventId = UUID.randomUUID().toString();
        String key = credential.id().toString();
        credential
                .issue(eventId, key)
                .issue(eventId, key)
                .issue(UUID.randomUUID().toString(), key);
        // Same key, so it is read after the three.
        TestCredential later = TestCredential.make().issue(UUID.randomUUID().toString(), key);

        tables.awaitDelivery(later, "SENT");
        tables.awaitDelivery(credential, "SENT");

        assertThat(smtp.received(credential.email())).hasSize(1);
    }

    @Test
    void anEventThatLacksAFieldIsSetAsideAndHoldsUpNothing() {
        TestCredential broken = TestCredential.make().without("sealedSecret").without("email");
        String key = broken.id().toString();
        String eventId = UUID.randomUUID().toString();
        broken.issue(eventId, key);
        TestCredential good = TestCredential.make().issue(UUID.randomUUID().toString(), key);

        tables.awaitDelivery(good, "SENT");

        JsonNode letter = KafkaTopics.awaitEvent(
                "dead-letter",
                "dead-letter.recorded.v1",
                data -> eventId.equals(data.path("eventId").asText()));
        assertThat(letter.get("consumer").asText()).isEqualTo("notification-service.delivery-queue");
    }

    @Test
    void aCredentialThatAnAdministratorWasShownSendsNoMail() {
        TestCredential shown = TestCredential.make().with("handOver", "SHOW").with("sealedSecret", null);
        String key = shown.id().toString();
        shown.issue(UUID.randomUUID().toString(), key);
        TestCredential later = TestCredential.make().issue(UUID.randomUUID().toString(), key);

        tables.awaitDelivery(later, "SENT");

        assertThat(smtp.received(shown.email())).isEmpty();
        assertThat(KafkaTopics.read("delivery"))
                .noneMatch(message -> KafkaTopics.json(message)
                        .path("credentialId")
                        .asText()
                        .equals(shown.id().toString()));
    }

    @Test
    void aSecretThatCannotBeOpenedIsKeptUntilItExpires() {
        TestCredential credential =
                TestCredential.make().with("sealedSecret", "a.b.c.d.e").issue();

        tables.awaitDelivery(credential, "QUEUED/[1-9]\\d*/unreadable-secret");
        credential.end("expired");

        tables.awaitDelivery(credential, "EXPIRED");
        assertThat(smtp.received(credential.email())).isEmpty();
    }

    @Test
    void aSiteNameWithALineEndNeverReachesAHeader() {
        TestCredential credential = TestCredential.make()
                .with("siteName", "Acme\r\nBcc: eve@evil.example")
                .issue();

        tables.awaitDelivery(credential, "FAILED/1/unsafe-header/0");

        assertThat(smtp.received(credential.email())).isEmpty();
    }

    @Test
    void aRecipientWithALineEndNeverReachesTheServer() {
        TestCredential credential = TestCredential.make();
        credential
                .with("email", credential.email() + "\r\nRCPT TO:<eve@evil.example>")
                .issue();

        tables.awaitDelivery(credential, "FAILED/1/unsafe-header/0");

        assertThat(smtp.received("eve@evil.example")).isEmpty();
    }

    @Test
    void severalAddressesInOneRecipientAreRefused() {
        TestCredential credential = TestCredential.make();
        credential.with("email", credential.email() + ",eve@evil.example").issue();

        tables.awaitDelivery(credential, "FAILED/1/invalid-address/0");

        assertThat(smtp.received("eve@evil.example")).isEmpty();
    }

    @Test
    void namesAreShownAsText() {
        TestCredential credential = TestCredential.make()
                .with("firstName", "{{password}} <script>alert(1)</script> \"${x}\" {inject:x}")
                .with("siteName", "O'Reilly & \"Söhne\", <GmbH>")
                .issue();

        tables.awaitDelivery(credential, "SENT");

        ReceivedMail mail = new ReceivedMail(smtp.received(credential.email()).getFirst());
        assertThat(mail.from()).isEqualTo("O'Reilly & \"Söhne\", <GmbH> <no-reply@selfenroll.example>");
        assertThat(mail.subject()).isEqualTo("Your enrollment credentials for O'Reilly & \"Söhne\", <GmbH>");
        assertThat(mail.text()).contains("{{password}} <script>alert(1)</script> \"${x}\" {inject:x}");
        assertThat(mail.html()).contains("{{password}} &lt;script&gt;").doesNotContain("<script");
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
