package io.selfenroll.credential.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.selfenroll.credential.Contract;
import io.selfenroll.outbox.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectStateTest {

    @ParameterizedTest
    @ValueSource(strings = {"UserChanged", "SiteChanged"})
    void readsTheContractsExamples(String message) {
        byte[] example = Contract.example(message).toString().getBytes(StandardCharsets.UTF_8);

        SubjectState state = new Event("id", Contract.type(message), "key", Instant.EPOCH, "topic", 0, 0, example)
                .as(SubjectState.class);

        assertThat(state.disabled()).isFalse();
    }
}
