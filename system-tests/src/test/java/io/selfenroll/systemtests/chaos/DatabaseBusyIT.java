package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.chaos.PublicApi.Answer;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A row that somebody else keeps (MariaDB's error 1205), and a pool without a free connection: both pass. */
@Tag("long")
class DatabaseBusyIT {

    private static final String UNAVAILABLE = "503 urn:selfenroll:problem:unavailable";
    private static final Duration PORTAL = Duration.ofSeconds(2);
    /** Three times as many as enrollment-service has connections. */
    private static final int SYNCS = 60;

    private static RunningStack stack;
    private static Administrator admin;
    private Site site;
    private PublicApi api;

    @BeforeAll
    static void start() {
        stack = RunningStack.start(
                settings -> settings.withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")));
        admin = stack.administrator();
        WarmUp.of(stack);
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
    void aCredentialWhoseRowIsKeptBySomebodyElseWorksAfterwardsAndOnce() throws Exception {
        Credentials credentials = credentials();
        String installation = UUID.randomUUID().toString();

        try (Connection other = stack.rootDatabase()) {
            keep(other, "selfenroll_credential.credential", "user_name", credentials.userName());
            Answer refused = api.enroll(credentials, installation);

            assertThat(refused.type()).isEqualTo(UNAVAILABLE);
            assertThat(refused.retryAfter()).isPositive();
        }

        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.enroll(credentials, installation).status() < 300);
        assertThat(api.enroll(credentials, UUID.randomUUID().toString()).type())
                .isEqualTo("409 urn:selfenroll:problem:credential-used");
        assertThat(Rows.count(stack, "enrollment-service", "SELECT COUNT(*) FROM device WHERE site_id = ?", site.id()))
                .isOne();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsToldAndPasses() throws Exception {
        Answer enrolled = api.enroll(credentials(), UUID.randomUUID().toString());
        String token = enrolled.body().path("accessToken").asText();
        User user = stack.user(site);
        admin.addUser(site, user.email());

        List<Answer> syncs;
        try (Connection other = stack.rootDatabase()) {
            keep(
                    other,
                    "selfenroll_enrollment.device",
                    "id",
                    enrolled.body().path("deviceId").asText());
            List<CompletableFuture<Answer>> calls = IntStream.range(0, SYNCS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.sync(token), Thread::startVirtualThread))
                    .toList();
            await().until(() -> calls.stream().anyMatch(CompletableFuture::isDone));
            Answer portal = api.submit(user.email(), site.pin());
            syncs = calls.stream().map(CompletableFuture::join).toList();

            assertThat(portal.status()).isEqualTo(202);
            assertThat(portal.took()).isLessThan(PORTAL);
        }

        assertThat(syncs).allSatisfy(sync -> {
            assertThat(sync.type()).isEqualTo(UNAVAILABLE);
            assertThat(sync.retryAfter()).isPositive();
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> api.sync(token).status() == 200);
        user.awaitMail(1);
        assertThat(stack.missing()).isEmpty();
    }

    private Credentials credentials() {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        user.request(site.pin());
        return user.awaitMail(1).credentials(site);
    }

    /** Until the connection is closed. */
    private static void keep(Connection connection, String table, String column, String value) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM " + table + " WHERE " + column + " = ? FOR UPDATE")) {
            select.setString(1, value);
            assertThat(select.executeQuery().next()).as(table).isTrue();
        }
    }
}
