package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long form of {@link KillIT}, with a stack of its own and a report: {@code ./dev chaos}. Parts are chosen by chance
 * and killed until enough requests have been accepted.
 */
@Tag("long")
class RandomKillsIT {

    private static final int REQUESTS = Integer.getInteger("chaos.requests", 1000);
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("chaos.minutes", 30));
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime() & 0xffffff);
    private static final Path REPORT = Path.of(System.getProperty("chaos.report", "target/chaos"));
    private static final int AT_ONCE = 128;
    private static final int MOST_PAUSE_MS = 3000;
    private static final int MOST_BETWEEN_MS = 6000;

    @Test
    void everyRequestIsAccountedForWhilePartsAreKilledAtRandom() throws Exception {
        try (RunningStack stack = RunningStack.start(settings -> settings.withMailsKept(10 * REQUESTS)
                .withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")))) {
            Site site = stack.administrator().createSite();
            // Twice as many as needed: who is refused while a part is away, a third of all, does not ask again.
            List<String> emails = People.join(stack, site, REQUESTS * 2);
            Instant began = Instant.now();
            Ledger ledger = new Ledger();
            Random chance = new Random(SEED);
            Kills kills = new Kills(stack, RandomKillsIT::say);
            say(REQUESTS + " requests, seed " + SEED);

            try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                    AutoCloseable ends = kills.start(each -> {
                        Thread.sleep(chance.nextInt(MOST_BETWEEN_MS));
                        String victim =
                                stack.parts().get(chance.nextInt(stack.parts().size()));
                        each.kill(List.of(victim), Duration.ofMillis(chance.nextInt(MOST_PAUSE_MS)));
                        return true;
                    })) {
                clock.scheduleAtFixedRate(() -> say(progress(ledger)), 10, 10, TimeUnit.SECONDS);
                new Crowd(stack, site, ledger)
                        .enroll(
                                emails,
                                AT_ONCE,
                                () -> ledger.accepted().size() < REQUESTS
                                        && Instant.now().isBefore(began.plus(LONGEST)));
                clock.shutdownNow();
            }
            say("Accounting");
            Account account = new Accounting(stack, site, ledger).close();
            Report report = new Report(began, Duration.between(began, Instant.now()), SEED, kills.done(), account);
            report.write(REPORT);
            keepLogs(stack.data().resolve("log"));
            report.markdown().lines().forEach(RandomKillsIT::say);
            assertThat(kills.done()).isNotEmpty();
            KillIT.assertNothingIsWrong(account);
        }
    }

    /** The stack's folder goes with it, and what a service said is half of the answer to a finding. */
    private static void keepLogs(Path logs) throws IOException {
        Path kept = Files.createDirectories(REPORT.resolve("log"));
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String progress(Ledger ledger) {
        return "%,d asked, %,d accepted, %,d enrolled, %,d connected"
                .formatted(ledger.journeys().size(), ledger.accepted().size(), ledger.enrolled(), ledger.connected());
    }

    /** Lines that ./dev chaos passes on. */
    private static void say(String line) {
        System.out.println("chaos: " + line);
    }
}
