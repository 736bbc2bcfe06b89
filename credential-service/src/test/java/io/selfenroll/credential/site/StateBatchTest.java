package io.selfenroll.credential.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.credential.Contract;
import io.selfenroll.credential.Subjects;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.UnreadableEvent;
import org.junit.jupiter.api.Test;

class StateBatchTest {

    private final UUID user = UUID.randomUUID();

    private static Event event(String key, String json) {
        byte[] data = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return new Event("id", "type", key, Instant.EPOCH, "topic", 0, 0, data);
    }

    private Event state(String status, long version) {
        return event(user.toString(), Subjects.userJson(UUID.randomUUID(), user, status, version));
    }

    private static StateBatch<UserChanged> batch(Event... events) {
        return StateBatch.of(List.of(events), UserChanged.class);
    }

    @Test
    void readsTheContractsExamples() {
        UserChanged read =
                event("key", Contract.example("UserChanged").toString()).as(UserChanged.class);
        SiteChanged site =
                event("key", Contract.example("SiteChanged").toString()).as(SiteChanged.class);

        assertThat(read.email()).isEqualTo("user@acme.example");
        assertThat(site.credentialLifeMinutes()).isEqualTo(60);
    }

    @Test
    void theNewestVersionWins() {
        StateBatch<UserChanged> batch = batch(state("ACTIVE", 2), state("DISABLED", 1));

        assertThat(batch.latest().get(user)).map(UserChanged::version).contains(2L);
        assertThat(batch.inactive()).isEmpty();
    }

    @Test
    void whoWasDisabledForAMomentIsRemembered() {
        StateBatch<UserChanged> batch = batch(state("DISABLED", 1), state("ACTIVE", 2));

        assertThat(batch.latest().get(user)).map(UserChanged::status).contains(Status.ACTIVE);
        assertThat(batch.inactive()).containsExactly(user);
    }

    @Test
    void aTombstoneIsInactive() {
        StateBatch<UserChanged> batch = batch(state("ACTIVE", 1), event(user.toString(), null));

        assertThat(batch.latest().get(user)).isEmpty();
        assertThat(batch.inactive()).containsExactly(user);
    }

    @Test
    void whatLacksAFieldIsUnreadable() {
        assertThatThrownBy(() -> batch(event(user.toString(), "{\"status\":\"ACTIVE\"}")))
                .isInstanceOf(UnreadableEvent.class);
    }
}
