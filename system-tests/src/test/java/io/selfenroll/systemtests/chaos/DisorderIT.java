package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G2, G3: events that come again or late change nothing, and a read model that is made anew loses nobody. */
@Tag("long")
class DisorderIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 8;
    private static final int PEOPLE = 400;
    private static final int FEWEST = 20;

    private static RunningStack stack;
    private static Administrator admin;
    private Site site;

    @BeforeAll
    static void start() {
        stack = RunningStack.start(
                settings -> settings.withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")));
        admin = stack.administrator();
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
    }

    @BeforeEach
    void makeSite() {
        site = admin.createSite();
    }

    /** The tables of sites and users are emptied while the service is away; at its start they are filled from the topics. */
    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "credential-service", "notification-service"})
    void aReadModelIsMadeAnewWhilePeopleEnroll(String service) throws Exception {
        List<String> emails = People.join(stack, site, PEOPLE);
        Ledger ledger = new Ledger();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> rebuild = CompletableFuture.runAsync(
                () -> {
                    await().atMost(PATIENCE).until(() -> ledger.accepted().size() >= FEWEST);
                    stack.kill9(service);
                    for (String table : tables(service)) {
                        assertThat(Rows.change(stack, service, "DELETE FROM " + table))
                                .as(table)
                                .isPositive();
                    }
                    stack.restart(service);
                    int before = ledger.accepted().size();
                    await().atMost(PATIENCE).until(() -> ledger.accepted().size() >= before + FEWEST);
                    over.set(true);
                },
                task -> Thread.ofPlatform().start(task));

        new Crowd(stack, site, ledger).enroll(emails, AT_ONCE, () -> !over.get() && !rebuild.isDone());
        rebuild.join();
        Account account = new Accounting(stack, site, ledger).close();

        assertThat(account.accepted()).as("%s", account).isGreaterThanOrEqualTo(2 * FEWEST);
        KillIT.assertNothingIsWrong(account);
    }

    private static List<String> tables(String service) {
        return service.equals("notification-service")
                ? List.of("site", "topic_position")
                : List.of("app_user", "site", "topic_position");
    }

    @Test
    void everythingOnceMoreUnderOtherIdsAndTheLastFirstChangesNothing() throws Exception {
        List<String> emails = People.join(stack, site, FEWEST);
        Ledger ledger = new Ledger();
        new Crowd(stack, site, ledger).enroll(emails, AT_ONCE, () -> true);
        KillIT.assertNothingIsWrong(new Accounting(stack, site, ledger).close());
        Map<String, Object> before = state(emails);
        Set<String> letters = deadLetters();

        try (Echo echo = new Echo(stack.kafka())) {
            for (String topic : List.of("device", "delivery", "credential", "enrollment-request")) {
                echo.everythingBackwards("selfenroll." + topic, site.slug(), site.id());
            }
            Site elsewhere = admin.createSite();
            User last = stack.user(elsewhere);
            admin.addUser(elsewhere, last.email());
            String reference = last.request(elsewhere.pin());
            last.awaitMail(1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("MAIL_SENT"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(echo.groupsBehind()).isEmpty());
        }

        assertThat(state(emails)).isEqualTo(before);
        assertThat(deadLetters()).isEqualTo(letters);
        assertThat(stack.missing()).isEmpty();
    }

    @Test
    void anOlderStateThatComesLaterChangesNothing() {
        User disabled = stack.user(site);
        String id = admin.addUser(site, disabled.email());
        admin.disableUser(site, id, disabled.email());

        try (Echo echo = new Echo(stack.kafka())) {
            echo.first("selfenroll.user", id);
        }
        User other = stack.user(site);
        admin.addUser(site, other.email());
        String refused = disabled.request(site.pin());
        other.request(site.pin());
        other.awaitMail(1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.stage(refused)).isEqualTo("REJECTED"));
        assertThat(disabled.mails()).isEmpty();
    }

    /** What people have, by their addresses: rows of all services, mails, and what the console shows. */
    private Map<String, Object> state(List<String> emails) {
        Map<String, Object> state = new HashMap<>();
        String ours = "%@" + site.slug() + ".example";
        state.put(
                "requests",
                rows("enrollment-service", "SELECT id, outcome FROM enrollment_request WHERE email LIKE ?", ours));
        state.put(
                "credentials", rows("credential-service", "SELECT id, state FROM credential WHERE email LIKE ?", ours));
        state.put(
                "deliveries",
                rows("notification-service", "SELECT id, state FROM delivery WHERE recipient LIKE ?", ours));
        state.put("devices", rows("enrollment-service", "SELECT id, status FROM device WHERE email LIKE ?", ours));
        state.put("stages", rows("admin-service", "SELECT request_id, stage FROM enrollment WHERE email LIKE ?", ours));
        for (String email : emails) {
            state.put(
                    email,
                    stack.mails(email).stream().map(Mail::messageId).sorted().toList());
        }
        return state;
    }

    private Set<Map<String, String>> rows(String service, String sql, String pattern) {
        return new HashSet<>(Rows.of(stack, service, sql, pattern));
    }

    private static Set<String> deadLetters() {
        try (Poison topics = new Poison(stack.kafka())) {
            return new HashSet<>(topics.deadLetterTexts());
        }
    }
}
