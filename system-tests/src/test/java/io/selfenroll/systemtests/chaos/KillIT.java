package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private static final int PEOPLE = 150;

    @Test
    void everyRequestIsAccountedForAfterDatabaseBrokerAndAllServicesWereKilled(RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        List<String> emails = IntStream.range(0, PEOPLE)
                .mapToObj(i -> stack.user(site))
                .map(User::email)
                .toList();
        admin.addUsers(site, emails);
        Ledger ledger = new Ledger();
        Kills kills = new Kills(stack, line -> {});
        long began = System.nanoTime();
        Deque<List<String>> victims =
                new ArrayDeque<>(List.of(List.of("mariadb"), List.of("kafka"), RunningStack.SERVICES));

        try (AutoCloseable ends = kills.start(each -> {
            each.kill(victims.poll(), Duration.ZERO);
            return !victims.isEmpty();
        })) {
            new Crowd(stack, site, ledger).enroll(emails, () -> true);
        }
        while (!victims.isEmpty()) {
            kills.kill(victims.poll(), Duration.ZERO);
        }
        Account account = new Accounting(stack, site, ledger).close();
        System.out.println("chaos " + (System.nanoTime() - began) / 1_000_000 + " ms " + account + kills.done());

        assertThat(account.accepted()).as("%s", account).isGreaterThan(PEOPLE / 2);
        assertThat(account.enrolled()).as("%s", account).isGreaterThanOrEqualTo(account.accepted());
        assertNothingIsWrong(account);
    }

    /** What the other test's figures are worth. */
    @Test
    void whatIsTakenAwayOrAddedIsNoticed(RunningStack stack) throws Exception {
        Site site = stack.administrator().createSite();
        List<String> emails =
                IntStream.range(0, 6).mapToObj(i -> stack.user(site).email()).toList();
        stack.administrator().addUsers(site, emails);
        Ledger ledger = new Ledger();
        new Crowd(stack, site, ledger).enroll(emails, () -> true);
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
