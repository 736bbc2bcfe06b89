package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.chaos.PublicApi.Answer;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of each service behind the proxy. */
@Tag("long")
class TwoInstancesIT {

    private static RunningStack stack;
    private static Administrator admin;
    private Site site;
    private PublicApi api;

    @BeforeAll
    static void start() {
        stack = RunningStack.start(settings -> settings.withInstances(2)
                .withMailsKept(RollingRestart.MAILS)
                .withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")));
        admin = stack.administrator();
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
    }

    @BeforeEach
    void makeSite() {
        site = admin.createSite();
        api = new PublicApi(stack.url());
    }

    @Test
    void aRollingRestartDropsNoRequest() throws Exception {
        Ledger ledger = RollingRestart.of(stack, site, 4);

        assertThat(ledger.repetitions()).as("calls that had to be repeated").isEmpty();
    }

    @Test
    void limitsAreExactOverTwoInstances() {
        User user = stack.user(site);
        admin.addUser(site, user.email());

        List<Answer> answers = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api.submit(user.email(), site.pin()), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Rows.count(
                                stack,
                                "enrollment-service",
                                "SELECT COUNT(*) FROM enrollment_request WHERE email = ?",
                                user.email())
                        == 30);
        assertThat(Rows.count(
                        stack,
                        "enrollment-service",
                        "SELECT COUNT(*) FROM enrollment_request WHERE email = ? AND outcome = 'VERIFIED'",
                        user.email()))
                .isEqualTo(3);
    }
}
