package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.chaos.FaultProxy.Fault;
import io.selfenroll.systemtests.chaos.PublicApi.Answer;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** G3, G5 over a restore: the database is older than what people did, and than what Kafka holds. */
@Tag("long")
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static FaultyLinks links;
    private static RunningStack stack;

    @BeforeAll
    static void start() {
        links = new FaultyLinks();
        stack = RunningStack.start(settings -> settings.withDetours(links));
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        links.close();
    }

    @Test
    void afterAnOlderDatabaseWasRestoredNothingUsedComesAliveAndNothingDeadIsMailed() throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        PublicApi api = new PublicApi(stack.url());
        User usedBefore = stack.user(site);
        User usedAfter = stack.user(site);
        User mailedAfter = stack.user(site);
        User toldAfter = stack.user(site);
        User requestedAfter = stack.user(site);
        User never = stack.user(site);
        List<String> ids = admin.addUsers(
                site,
                List.of(
                        usedBefore.email(),
                        usedAfter.email(),
                        mailedAfter.email(),
                        toldAfter.email(),
                        requestedAfter.email(),
                        never.email()));
        Credentials before = request(api, usedBefore, site);
        connect(api, before);
        Credentials active = request(api, usedAfter, site);
        // Waits in the mail queue while the backup is taken, and is sent afterwards.
        links.set(".*>smtp", Fault.RESET);
        assertThat(api.submit(mailedAfter.email(), site.pin()).status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> queued(mailedAfter) == 1);
        // Waits in the outbox while the backup is taken, and is published afterwards.
        links.set("credential-service.*>kafka", Fault.RESET);
        admin.issueCredentials(site, List.of(ids.get(3)), "MAIL", List.of());

        Backup backup = Backup.take(stack);

        links.heal();
        Credentials waiting = mailOf(mailedAfter).credentials(site);
        Credentials unpublished = mailOf(toldAfter).credentials(site);
        Credentials unknown = request(api, requestedAfter, site);
        List.of(active, waiting, unpublished, unknown).forEach(credentials -> connect(api, credentials));

        backup.restore();

        for (Credentials credentials : List.of(active, waiting, unpublished)) {
            assertThat(api.enroll(credentials, UUID.randomUUID().toString()).type())
                    .isEqualTo("410 urn:selfenroll:problem:credential-revoked");
        }
        assertThat(api.enroll(unknown, UUID.randomUUID().toString()).type())
                .isEqualTo("401 urn:selfenroll:problem:invalid-credentials");
        assertThat(api.enroll(before, UUID.randomUUID().toString()).type())
                .isEqualTo("409 urn:selfenroll:problem:credential-used");
        // Of the request of which the database knows nothing, there is an outcome again.
        await().atMost(PATIENCE).until(() -> mails(requestedAfter).size() == 2);
        connect(
                api,
                mails(requestedAfter).stream()
                        .map(mail -> mail.credentials(site))
                        .filter(credentials -> !credentials.userName().equals(unknown.userName()))
                        .findFirst()
                        .orElseThrow());
        connect(api, request(api, never, site));
        await().during(Duration.ofSeconds(5))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Map.of(
                                "before", mails(usedBefore).size(),
                                "active", mails(usedAfter).size(),
                                "waiting", mails(mailedAfter).size(),
                                "unpublished", mails(toldAfter).size()))
                        .isEqualTo(Map.of("before", 1, "active", 1, "waiting", 1, "unpublished", 1)));
        assertThat(mails(requestedAfter)).hasSize(2);
        assertThat(stack.missing()).isEmpty();
    }

    private static Credentials request(PublicApi api, User user, Site site) {
        assertThat(api.submit(user.email(), site.pin()).status()).isEqualTo(202);
        return mailOf(user).credentials(site);
    }

    private static void connect(PublicApi api, Credentials credentials) {
        Answer enrolled = api.enroll(credentials, UUID.randomUUID().toString());
        assertThat(enrolled.status()).as(enrolled.type()).isEqualTo(201);
        assertThat(api.sync(enrolled.body().path("accessToken").asText()).status())
                .isEqualTo(200);
    }

    private static long queued(User user) {
        return Rows.count(
                stack,
                "notification-service",
                "SELECT COUNT(*) FROM delivery WHERE recipient = ? AND kind = 'enrollment-credentials'"
                        + " AND state = 'QUEUED'",
                user.email());
    }

    private static Mail mailOf(User user) {
        await().atMost(PATIENCE).until(() -> !mails(user).isEmpty());
        return mails(user).getFirst();
    }

    private static List<Mail> mails(User user) {
        return stack.mails(user.email()).stream()
                .filter(Mail::bringsCredentials)
                .toList();
    }
}
