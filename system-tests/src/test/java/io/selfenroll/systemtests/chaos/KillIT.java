package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** G2, G3, G5: what was accepted is not lost, nothing happens twice, whatever is killed in between. */
@ExtendWith(StackExtension.class)
class KillIT {

    private static final int PEOPLE = 300;
    private static final int AT_ONCE = 12;
    private static final int BETWEEN_KILLS = 20;

    @Test
    void everyRequestIsAccountedForAfterDatabaseBrokerAndAllServicesWereKilled(RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        List<String> emails = People.join(stack, site, PEOPLE);
        Ledger ledger = new Ledger();
        Kills kills = new Kills(stack, line -> {});
        Deque<List<String>> victims =
                new ArrayDeque<>(List.of(List.of("mariadb"), List.of("kafka"), RunningStack.SERVICES));

        try (AutoCloseable ends = kills.start(each -> {
            int before = ledger.accepted().size();
            await().atMost(Duration.ofMinutes(1)).until(() -> ledger.accepted().size() >= before + BETWEEN_KILLS);
            each.kill(victims.poll(), Duration.ZERO);
            return !victims.isEmpty();
        })) {
            new Crowd(stack, site, ledger)
                    .enroll(
                            emails,
                            AT_ONCE,
                            () -> ledger.accepted().size() < 4 * BETWEEN_KILLS
                                    || kills.done().size() < 6);
        }
        Account account = new Accounting(stack, site, ledger).close();

        assertThat(account.accepted()).as("%s", account).isGreaterThanOrEqualTo(3 * BETWEEN_KILLS);
        assertThat(kills.done()).hasSize(6);
        assertThat(account.enrolled()).as("%s", account).isGreaterThanOrEqualTo(account.accepted());
        assertNothingIsWrong(account);
    }

    /** The events of a consumer that was killed are not kept for it much longer than its successor needs to start. */
    @Test
    void aServiceThatWasKilledIsAtWorkAgainBeforeLong(RunningStack stack) throws Exception {
        Site site = stack.administrator().createSite();
        User user = stack.user(site);
        stack.administrator().addUser(site, user.email());
        Instant killed = Instant.now();
        new Kills(stack, line -> {}).kill(List.of("notification-service"), Duration.ZERO);

        user.request(site.pin());

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !stack.mails(user.email()).isEmpty());
        assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(35));
    }

    /** What the other test's figures are worth. */
    @Test
    void whatIsTakenAwayOrAddedIsNoticed(RunningStack stack) throws Exception {
        Site site = stack.administrator().createSite();
        List<String> emails =
                IntStream.range(0, 6).mapToObj(i -> stack.user(site).email()).toList();
        stack.administrator().addUsers(site, emails);
        Ledger ledger = new Ledger();
        new Crowd(stack, site, ledger).enroll(emails, AT_ONCE, () -> true);
        assertNothingIsWrong(new Accounting(stack, site, ledger).close());

        change(stack, "enrollment-service", "DELETE FROM enrollment_request WHERE email = ?", emails.get(0));
        change(stack, "enrollment-service", "UPDATE device SET status = 'ENROLLED' WHERE email = ?", emails.get(1));
        change(
                stack,
                "admin-service",
                "DELETE t FROM timeline_event t JOIN enrollment e ON e.request_id = t.request_id"
                        + " WHERE e.email = ? AND t.type = 'credential.redeemed.v1'",
                emails.get(2));
        change(
                stack,
                "enrollment-service",
                "UPDATE enrollment_request SET email = ? WHERE email = ?",
                "stranger@" + site.slug() + ".example",
                emails.get(3));
        change(
                stack,
                "enrollment-service",
                "UPDATE enrollment_request SET reference = 'ZZZZ-ZZZZ' WHERE email = ?",
                emails.get(4));
        change(
                stack,
                "enrollment-service",
                "INSERT INTO enrollment_request SELECT UUID(), reference, email, locale, outcome, reason, site_id,"
                        + " user_id, pin_id, requested_at, decided_at FROM enrollment_request WHERE email = ?",
                emails.get(5));
        Account account = new Accounting(stack, site, ledger).account();

        assertThat(account.lost())
                .anyMatch(finding -> finding.startsWith(emails.get(0)))
                .anyMatch(finding -> finding.startsWith(emails.get(1)))
                .anyMatch(finding -> finding.startsWith(emails.get(3)));
        assertThat(account.gaps()).singleElement().asString().startsWith(emails.get(2));
        assertThat(account.phantom())
                .anyMatch(finding -> finding.startsWith("stranger@"))
                .anyMatch(finding -> finding.startsWith(emails.get(4)));
        assertThat(account.doubled()).singleElement().asString().startsWith(emails.get(5));
    }

    private static void change(RunningStack stack, String service, String sql, Object... values) {
        assertThat(Rows.change(stack, service, sql, values)).isEqualTo(1);
    }

    static void assertNothingIsWrong(Account account) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(account.lost()).as("lost").isEmpty();
        all.assertThat(account.phantom()).as("phantom").isEmpty();
        all.assertThat(account.doubled()).as("double").isEmpty();
        all.assertThat(account.gaps()).as("gaps in timelines").isEmpty();
        all.assertThat(account.surprises()).as("surprises").isEmpty();
        all.assertAll();
    }
}
