package io.selfenroll.credential.redeem;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReuseWatchTest {

    private static final String TYPE = "credential.reuse-attempted.v1";
    private static final String WRONG = "K7QM-4XP2-9D3HX";

    @Inject
    Database database;

    @Test
    void anotherInstallationThatProvesTheSecretIsTold() {
        Issued credential = used();

        redeem(credential, "stranger").statusCode(409);

        JsonNode event = Batches.event(TYPE, credential.id());
        assertThat(event.get("installationId").asText()).isEqualTo("stranger");
        assertThat(event.get("email").asText()).isEqualTo("user@acme.example");
        assertThat(event.get("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void whoOnlyProvesIsToldToo() {
        Issued credential = used();

        Tokens.service()
                .body(Map.of(
                        "username",
                        credential.userName(),
                        "password",
                        credential.password(),
                        "installationId",
                        "stranger"))
                .post("/internal/v1/proofs")
                .then()
                .statusCode(409);

        Batches.event(TYPE, credential.id());
    }

    @Test
    void theFirstInstallationAndWhoeverGuessesAreNoAlarm() {
        Issued credential = used();

        redeem(credential, "phone").statusCode(200);
        database.update(
                "update credential set redeemed_at = redeemed_at - interval 1 day where id = ?",
                credential.id().toString());
        redeem(credential, "phone").statusCode(409);
        redeem(credential.userName(), WRONG, "stranger").statusCode(401);

        assertThat(attempts(credential)).isEqualTo("0");
    }

    @Test
    void ofManyAttemptsAtOnceOneIsToldAndAllAreCounted() throws Exception {
        Issued credential = used();
        int strangers = 20;
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(strangers)) {
            List<Callable<Integer>> calls = IntStream.range(0, strangers)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        return redeem(credential, "stranger-" + i).extract().statusCode();
                    })
                    .toList();
            var answers = calls.stream().map(threads::submit).toList();
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(409);
            }
        }

        assertThat(attempts(credential)).isEqualTo(Integer.toString(strangers));
        assertThat(told(credential)).isEqualTo(1);

        database.update(
                "update credential set reuse_told_at = reuse_told_at - interval 1 hour where id = ?",
                credential.id().toString());
        redeem(credential, "stranger").statusCode(409);
        KafkaTopics.awaitEvent(
                "credential",
                TYPE,
                e -> e.get("credentialId").asText().equals(credential.id().toString())
                        && e.get("attempts").asInt() == strangers + 1);
        assertThat(told(credential)).isEqualTo(2);
    }

    private static Issued used() {
        Issued credential = VerifiedRequests.issue(UUID.randomUUID(), UUID.randomUUID());
        redeem(credential, "phone").statusCode(200);
        return credential;
    }

    private String attempts(Issued credential) {
        return database.text(
                "select reuse_attempts from credential where id = ?",
                credential.id().toString());
    }

    /** Once the first is there no other of the same moment follows: all of a credential go the same way, in order. */
    private static long told(Issued credential) {
        Batches.event(TYPE, credential.id());
        return KafkaTopics.read("credential").stream()
                .filter(message -> message.key().equals(credential.id().toString()))
                .filter(message -> TYPE.equals(KafkaTopics.header(message, "ce_type")))
                .count();
    }
}
