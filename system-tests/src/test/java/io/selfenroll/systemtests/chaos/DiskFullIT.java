package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** G2: a broker that cannot write any more takes nothing with it, and goes on once there is room and it was started again. */
@Tag("long")
@EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux can limit the files of a process that runs")
class DiskFullIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 8;
    private static final int PEOPLE = 400;
    private static final int FEWEST = 20;

    private static RunningStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.start(
                settings -> settings.withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")));
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
    }

    @Test
    void whatWasAcceptedBeforeTheBrokersDiskWasFullArrives() throws Exception {
        Site site = stack.administrator().createSite();
        List<String> emails = People.join(stack, site, PEOPLE);
        Ledger ledger = new Ledger();
        PublicApi api = new PublicApi(stack.url());
        Site elsewhere = stack.administrator().createSite();
        String stranger = stack.user(elsewhere).email();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> disk = CompletableFuture.runAsync(
                () -> {
                    await().atMost(PATIENCE).until(() -> ledger.accepted().size() >= FEWEST);
                    stack.fillDisk("kafka");
                    await().atMost(PATIENCE)
                            .until(() -> api.submit(stranger, elsewhere.pin()).status() == 503);
                    stack.restart("kafka");
                    int before = ledger.accepted().size();
                    await().atMost(PATIENCE).until(() -> ledger.accepted().size() >= before + FEWEST);
                    over.set(true);
                },
                task -> Thread.ofPlatform().start(task));

        new Crowd(stack, site, ledger).enroll(emails, AT_ONCE, () -> !over.get() && !disk.isDone());
        disk.join();
        Account account = new Accounting(stack, site, ledger).close();

        assertThat(account.accepted()).as("%s", account).isGreaterThanOrEqualTo(2 * FEWEST);
        KillIT.assertNothingIsWrong(account);
        assertThat(stack.missing()).isEmpty();
    }
}
