package io.selfenroll.credential.admin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParallelIssueTest {

    private static final int CALLERS = 8;

    @Inject
    Database database;

    @Inject
    Subjects subjects;

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Callable<Integer>> started = calls.stream()
                    .<Callable<Integer>>map(call -> () -> {
                        barrier.await();
                        return call.call();
                    })
                    .toList();
            for (Future<Integer> answer : threads.invokeAll(started)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    private static int post(UUID site, String path, Object body) {
        return Tokens.admin("editor", site)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Batches.CREDENTIALS + path)
                .statusCode();
    }

    private List<String> activePerUser(UUID site) {
        return database.column(
                "select count(if(state = 'ACTIVE', 1, null)) from credential where site_id = ? group by user_id",
                site.toString());
    }

    @Test
    void ofBatchesForTheSameUsersAtOnceExactlyOneCredentialPerUserStaysActive() throws Exception {
        UUID site = subjects.site();
        List<UUID> users = subjects.users(site, 100);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            List<UUID> shuffled = new ArrayList<>(users);
            Collections.shuffle(shuffled);
            Map<String, Object> body = Batches.body(site, shuffled, "MAIL");
            calls.add(() -> post(site, "", body));
        }
        List<UUID> requests =
                users.stream().limit(10).map(user -> UUID.randomUUID()).toList();
        calls.add(() -> {
            for (int i = 0; i < requests.size(); i++) {
                VerifiedRequests.publish(requests.get(i), site, users.get(i), 60);
            }
            return 201;
        });

        assertThat(atOnce(calls)).containsOnly(201);

        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                database.text("select count(*) from credential where site_id = ?", site.toString()))
                        .isEqualTo(String.valueOf(CALLERS * users.size() + requests.size())));
        assertThat(activePerUser(site)).hasSize(users.size()).containsOnly("1");
    }

    @Test
    void oneBatchSentSeveralTimesAtOnceIssuesOnce() throws Exception {
        UUID site = subjects.site();
        Map<String, Object> body = Batches.body(site, subjects.users(site, 20), "MAIL");

        assertThat(atOnce(Collections.nCopies(CALLERS, () -> post(site, "", body))))
                .containsOnly(201);

        assertThat(database.text("select count(*) from credential where site_id = ?", site.toString()))
                .isEqualTo("20");
    }

    @Test
    void issuingAndRevokingTheSameAtOnceEndsWithoutADeadlock() throws Exception {
        UUID site = subjects.site();
        List<UUID> users = subjects.users(site, 100);
        post(site, "", Batches.body(site, users, "MAIL"));
        List<String> ids = database.column("select id from credential where site_id = ?", site.toString());
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS / 2; i++) {
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled);
            calls.add(() -> post(site, "/revocations", Map.of("ids", shuffled)));
            calls.add(() -> post(site, "", Batches.body(site, users, "MAIL")));
        }

        assertThat(atOnce(calls)).containsOnly(200, 201);

        assertThat(activePerUser(site)).hasSize(users.size()).containsOnly("1");
        for (String id : ids) {
            assertThat(database.state(UUID.fromString(id))).isIn("REVOKED", "SUPERSEDED");
        }
    }
}
