package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.chaos.FaultProxy.Fault;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad network between a pair of parts, two instances of each service. */
@Tag("long")
class BadConnectionsIT {

    /** How long a database that says nothing is waited for, instead of a minute. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private static final Duration BAD = Duration.ofSeconds(3);
    private static final Duration GOOD = Duration.ofMillis(1500);
    private static final int AT_ONCE = 8;
    private static final int PEOPLE = 400;
    private static final int FEWEST = 20;

    private static FaultyLinks links;
    private static RunningStack stack;
    private static Administrator admin;
    private Site site;

    @BeforeAll
    static void start() {
        links = new FaultyLinks();
        stack = RunningStack.start(settings -> settings.withInstances(2)
                .withDetours(links)
                .withProperties(Map.of(
                        "selfenroll.edge-limit.calls-per-minute",
                        "1000000",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                        "" + SILENCE.toMillis())));
        admin = stack.administrator();
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        links.close();
    }

    @BeforeEach
    void makeSite() {
        site = admin.createSite();
    }

    @AfterEach
    void heal() {
        links.heal();
        await().atMost(Duration.ofMinutes(1)).until(() -> stack.missing().isEmpty());
    }

    /** Patterns of links that go bad at the same time. */
    static List<String> links() {
        return List.of(".*>mariadb", ".*>kafka", ".*>smtp", "[a-z]+-service.*>credential-service.*", "front-door>.*");
    }

    @ParameterizedTest
    @MethodSource("links")
    void nothingIsLostOrDoubledOverBadConnections(String pairs) throws Exception {
        List<String> emails = People.join(stack, site, PEOPLE);
        Ledger ledger = new Ledger();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> weather = CompletableFuture.runAsync(
                () -> {
                    for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.NONE))) {
                        links.set(pairs, fault);
                        Pause.of(BAD);
                        links.heal();
                        Pause.of(GOOD);
                    }
                    over.set(true);
                },
                task -> Thread.ofPlatform().start(task));

        new Crowd(stack, site, ledger)
                .enroll(emails, AT_ONCE, () -> !over.get() || ledger.accepted().size() < FEWEST);
        weather.join();
        Account account = new Accounting(stack, site, ledger).close();

        assertThat(account.accepted()).as("%s", account).isGreaterThanOrEqualTo(FEWEST);
        KillIT.assertNothingIsWrong(account);
    }

    @Test
    void noPairOfPartsIsLeftOut() {
        assertThat(links.pairs()).isNotEmpty().allMatch(pair -> links().stream().anyMatch(pair::matches));
    }
}
