package io.selfenroll.notification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.selfenroll.notification.Contract;
import io.selfenroll.notification.delivery.NewDelivery;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/asyncapi.yaml are understood. */
class CredentialEventsTest {

    @Test
    void anIssuedCredentialIsADelivery() {
        Event event = Contract.example("CredentialIssued");

        NewDelivery delivery = event.as(CredentialIssued.class).delivery();

        assertThat(event.type()).isEqualTo(CredentialIssued.TYPE);
        assertThat(delivery.recipient().email()).isEqualTo("user@acme.example");
        assertThat(delivery.expiresAt()).isEqualTo("2026-01-15T10:30:00Z");
        assertThat(event.as(CredentialIssued.class).toString()).doesNotContain(delivery.sealedSecret());
    }

    @Test
    void aCredentialThatWasShownToAnAdministratorIsNoDelivery() {
        assertThat(issued("\"SHOW\"", "null").shown()).isTrue();
        assertThat(issued("\"MAIL\"", "\"a.b.c.d.e\"").shown()).isFalse();
        assertThat(issued("null", "\"a.b.c.d.e\"").shown()).isFalse();
        assertThatThrownBy(() -> issued("\"MAIL\"", "null")).isInstanceOf(UnreadableEvent.class);
    }

    private static CredentialIssued issued(String handOver, String sealedSecret) {
        String example = new String(Contract.example("CredentialIssued").data(), StandardCharsets.UTF_8);
        byte[] data = example.replaceAll("\"handOver\":\"[A-Z]+\"", "\"handOver\":" + handOver)
                .replaceAll("\"sealedSecret\":\"[^\"]+\"", "\"sealedSecret\":" + sealedSecret)
                .getBytes(StandardCharsets.UTF_8);
        return new Event("id", CredentialIssued.TYPE, "key", Instant.EPOCH, "topic", 0, 0, data)
                .as(CredentialIssued.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CredentialRedeemed",
                "CredentialSuperseded",
                "CredentialExpired",
                "CredentialRevoked",
                "CredentialLocked"
            })
    void everyEndOfACredentialIsKnown(String message) {
        Event event = Contract.example(message);

        assertThat(event.as(CredentialEnded.class).credentialId()).isNotNull();
        assertThat(CredentialEnded.CANCELS.containsKey(event.type())
                        || event.type().equals(CredentialEnded.EXPIRED))
                .isTrue();
    }

    @Test
    void whatLacksAFieldIsUnreadable() {
        for (Class<?> form : List.of(CredentialIssued.class, CredentialEnded.class)) {
            assertThatThrownBy(() -> Contract.example("MessageTemplateChanged").as(form))
                    .isInstanceOf(UnreadableEvent.class);
        }
    }
}
