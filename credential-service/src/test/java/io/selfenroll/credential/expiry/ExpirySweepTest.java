package io.selfenroll.credential.expiry;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpirySweepTest {

    @Inject
    Database database;

    @Inject
    ExpirySweep sweep;

    @Test
    void marksWhatRanOutAndPublishesIt() {
        Issued late = VerifiedRequests.issue();
        Issued early = VerifiedRequests.issue();
        database.runOut(late.id());

        sweep.sweep();

        assertThat(database.state(late.id())).isEqualTo("EXPIRED");
        assertThat(database.state(early.id())).isEqualTo("ACTIVE");
        KafkaTopics.awaitEvent(
                "credential",
                "credential.expired.v1",
                e -> e.get("credentialId").asText().equals(late.id().toString()));
        redeem(late, "phone").statusCode(410).body("type", equalTo("urn:selfenroll:problem:credential-expired"));
    }

    @Test
    void aUsedOneStaysUsed() {
        Issued used = VerifiedRequests.issue();
        redeem(used, "phone").statusCode(200);
        database.runOut(used.id());

        sweep.sweep();

        assertThat(database.state(used.id())).isEqualTo("USED");
    }

    @Test
    void severalSweepsAtOnceExpireEachOnce() throws Exception {
        UUID site = UUID.randomUUID();
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(450).toList();
        requests.forEach(request -> database.update("""
                insert into credential (id, request_id, reference, site_id, site_slug, user_id, email, first_name,
                    last_name, user_name, secret_hash, state, issued_at, expires_at)
                values (?, ?, 'K7QM-4X2P', ?, 'acme', ?, 'user@acme.example', 'Uma', 'Ser', ?, 'none', 'ACTIVE',
                    utc_timestamp(6) - interval 1 hour, utc_timestamp(6) - interval 1 second)""", request, request, site, request, request));

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> sweeping = () -> {
                sweep.sweep();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(sweeping, sweeping, sweeping, sweeping))) {
                done.get();
            }
        }
        sweep.sweep(); // what one instance skipped while another held it

        assertThat(database.text(
                        "select count(*) from credential where site_id = ? and state = 'EXPIRED'", site.toString()))
                .isEqualTo("450");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(expiredEvents(site)).isEqualTo(450));
    }

    private static long expiredEvents(UUID site) {
        return KafkaTopics.read("credential").stream()
                .filter(message -> "credential.expired.v1".equals(KafkaTopics.header(message, "ce_type")))
                .filter(message ->
                        KafkaTopics.json(message).get("siteId").asText().equals(site.toString()))
                .count();
    }
}
