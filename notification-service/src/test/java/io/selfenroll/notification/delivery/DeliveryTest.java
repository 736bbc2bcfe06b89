package io.selfenroll.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.selfenroll.messagetemplate.MessageKind;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:30:00Z");

    @Test
    void everyEndErasesTheSecretAndIsTheLast() {
        List<Consumer<Delivery>> ends =
                List.of(d -> d.sent(NOW), d -> d.failed("smtp-550"), Delivery::expire, Delivery::cancel);
        for (Consumer<Delivery> end : ends) {
            Delivery delivery = queued();
            end.accept(delivery);

            assertThat(delivery.sealedSecret()).isEmpty();
            assertThat(delivery.nextAttemptAt()).isNull();
            for (Consumer<Delivery> another : ends) {
                assertThatThrownBy(() -> another.accept(delivery)).isInstanceOf(IllegalStateException.class);
            }
            assertThatThrownBy(() -> delivery.claim(UUID.randomUUID(), NOW)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> delivery.deferred("timeout", NOW, Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDeferredDeliveryIsLookedAtNoLaterThanWhenItExpires() {
        Delivery delivery = queued();

        delivery.deferred("timeout", NOW, Duration.ofMinutes(5));
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(delivery.sealedSecret()).isPresent();

        delivery.deferred("timeout", NOW, Duration.ofDays(1));
        assertThat(delivery.nextAttemptAt()).isEqualTo(delivery.expiresAt());
        assertThat(delivery.attempts()).isEqualTo(2);
    }

    @Test
    void onlyTheLastHolderHoldsIt() {
        Delivery delivery = queued();
        UUID first = delivery.claim(UUID.randomUUID(), NOW);
        UUID second = delivery.claim(UUID.randomUUID(), NOW);

        assertThat(delivery.heldBy(first)).isFalse();
        assertThat(delivery.heldBy(second)).isTrue();
        delivery.cancel();
        assertThat(delivery.heldBy(second)).isFalse();
    }

    @Test
    void itExpiresToTheMoment() {
        assertThat(queued().expired(NOW.plusSeconds(3600).minusNanos(1))).isFalse();
        assertThat(queued().expired(NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void aNewDeliveryDoesNotPrintItsSecret() {
        assertThat(message().toString()).doesNotContain("the-secret", "the-token");
    }

    private static Delivery queued() {
        return new Delivery(UUID.randomUUID(), message(), "<1@x>", NOW);
    }

    private static NewDelivery message() {
        UUID id = UUID.randomUUID();
        return new NewDelivery(
                MessageKind.ENROLLMENT_CREDENTIALS,
                id,
                new NewDelivery.About(id, "acme", "Acme", id, id, id, "K7QM-4X2P"),
                new NewDelivery.Recipient("a@b.example", "A", "B", "en"),
                Map.of(),
                "the-secret",
                "the-token",
                null,
                NOW.plusSeconds(3600));
    }
}
