package io.selfenroll.credential.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParallelRedemptionTest {

    private static final int CLIENTS = 200;

    @TestHTTPResource("/internal/v1/redemptions")
    URI address;

    @Inject
    Database database;

    private List<Integer> atOnce(int clients, IntFunction<String> body) throws Exception {
        String token = Tokens.serviceToken();
        CyclicBarrier barrier = new CyclicBarrier(clients);
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body.apply(i)))
                        .build();
                calls.add(() -> {
                    barrier.await();
                    return http.send(request, BodyHandlers.discarding()).statusCode();
                });
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static String body(Issued credential, String password, String installation) {
        return """
                {"username":"%s","password":"%s","installationId":"%s"}""".formatted(credential.userName(), password, installation);
    }

    @Test
    void ofManyInstallationsAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Issued credential = VerifiedRequests.issue();

            List<Integer> statuses = atOnce(CLIENTS, i -> body(credential, credential.password(), "installation-" + i));

            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        }
    }

    @Test
    void theSameInstallationAtOnceRedeemsOnceAndIsAlwaysAnswered() throws Exception {
        Issued credential = VerifiedRequests.issue();

        List<Integer> statuses = atOnce(50, i -> body(credential, credential.password(), "phone"));

        assertThat(statuses).containsOnly(200);
        VerifiedRequests.issue(credential.siteId(), credential.userId()); // so that the topic has settled
        assertThat(KafkaTopics.read("credential"))
                .filteredOn(message -> message.key().equals(credential.id().toString())
                        && "credential.redeemed.v1".equals(KafkaTopics.header(message, "ce_type")))
                .hasSize(1);
    }

    @Test
    void noWrongGuessIsLostAndTheLockIsNotOvershot() throws Exception {
        Issued few = VerifiedRequests.issue();
        Issued many = VerifiedRequests.issue();

        assertThat(atOnce(19, i -> body(few, "wrong-" + i, "phone"))).containsOnly(401);
        assertThat(atOnce(100, i -> body(many, "wrong-" + i, "phone"))).containsOnly(401);

        String attempts = "select failed_attempts from credential where id = ?";
        assertThat(database.text(attempts, few.id().toString())).isEqualTo("19");
        assertThat(database.state(few.id())).isEqualTo("ACTIVE");
        assertThat(database.text(attempts, many.id().toString())).isEqualTo("20");
        assertThat(database.state(many.id())).isEqualTo("LOCKED");
        KafkaTopics.awaitEvent(
                "credential",
                "credential.locked.v1",
                e -> e.get("credentialId").asText().equals(many.id().toString()));
    }
}
