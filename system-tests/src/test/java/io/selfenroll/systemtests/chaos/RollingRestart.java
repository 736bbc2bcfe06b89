package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;

/** One process after the other of a stack with two instances of each service is restarted while people enroll. */
final class RollingRestart {

    /** More than are reached before the last restart. */
    private static final int PEOPLE = 5_000;

    /** Mails that the sink has to keep for the accounting of one: each person gets two, some a few more. */
    static final int MAILS = 10 * PEOPLE;

    private RollingRestart() {}

    /**
     * Returns when all processes are back and everybody under way has arrived. Every request was accepted and none is lost.
     *
     * @param atOnce people under way at the same time
     * @return what they were told
     */
    static Ledger of(RunningStack stack, Site site, int atOnce) throws Exception {
        List<String> emails = People.join(stack, site, PEOPLE);
        Ledger ledger = new Ledger();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> restarts = CompletableFuture.runAsync(
                () -> {
                    for (String service : RunningStack.SERVICES) {
                        for (String instance : List.of(service, service + "-2")) {
                            stack.restart(instance);
                        }
                    }
                    over.set(true);
                },
                task -> Thread.ofPlatform().start(task));
        new Crowd(stack, site, ledger).enroll(emails, atOnce, () -> !over.get());
        restarts.join();
        Account account = new Accounting(stack, site, ledger).close();
        assertThat(account.connected()).as("people who enrolled meanwhile").isGreaterThan(10);
        assertThat(ledger.journeys().size()).as("calls came until the end").isLessThan(PEOPLE);
        assertThat(account.unclear()).as("requests that were not accepted").isZero();
        KillIT.assertNothingIsWrong(account);
        return ledger;
    }
}
