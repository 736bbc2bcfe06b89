package io.selfenroll.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.selfenroll.credential.Contract;
import io.selfenroll.outbox.Event;
import org.junit.jupiter.api.Test;

class VerifiedRequestTest {

    private static VerifiedRequest read(String json) {
        return new Event(
                        "id",
                        VerifiedRequest.TYPE,
                        "key",
                        Instant.EPOCH,
                        "topic",
                        0,
                        0,
                        json.getBytes(StandardCharsets.UTF_8))
                .as(VerifiedRequest.class);
    }

    @Test
    void readsTheContractsExample() {
        VerifiedRequest request = read(Contract.example("EnrollmentVerified").toString());

        assertThat(request.reference()).isEqualTo("K7QM-4X2P");
        assertThat(request.site().slug()).isEqualTo("acme");
        assertThat(request.order().grant().lifeMinutes()).isEqualTo(60);
        assertThat(request.user().firstName()).isEqualTo("Uma");
        assertThat(Contract.type("EnrollmentVerified")).isEqualTo(VerifiedRequest.TYPE);
    }

    @Test
    void refusesAnEventWithoutItsUser() {
        String json = Contract.example("EnrollmentVerified").toString().replace("\"user\"", "\"nobody\"");

        assertThatThrownBy(() -> read(json)).isInstanceOf(RuntimeException.class);
    }
}
