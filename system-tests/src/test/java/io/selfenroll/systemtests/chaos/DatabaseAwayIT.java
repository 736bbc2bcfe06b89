package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the database refuses or is silent devices are told to come back; no service has to be started again. */
@Tag("long")
class DatabaseAwayIT {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** What a call needs beside the two seconds: the front door, and a machine that does many things at once. */
    private static final Duration ROOM = Duration.ofMillis(500);
    /** How long a database that says nothing is waited for, instead of a minute. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private static FaultyLinks links;
    private static RunningStack stack;
    private static Administrator admin;
    private Site site;
    private PublicApi api;

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
        WarmUp.of(stack);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        links.close();
    }

    @BeforeEach
    void makeSite() {
        site = admin.createSite();
        api = new PublicApi(stack.url());
    }

    @AfterEach
    void heal() {
        links.heal();
        await().atMost(Duration.ofMinutes(1)).until(() -> stack.missing().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "HALF_OPEN"})
    void withoutTheDatabaseDevicesAreToldToComeBackAndItRecoversByItself(Fault fault) {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        assertThat(api.submit(user.email(), site.pin()).status()).isEqualTo(202);
        Credentials credentials = mailOf(user).credentials(site);
        String installation = UUID.randomUUID().toString();
        links.set(".*>mariadb", fault);

        List<Answer> refused = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            refused.add(api.enroll(credentials, installation));
        }

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.type()).isEqualTo("503 urn:selfenroll:problem:unavailable");
            assertThat(answer.retryAfter()).isPositive();
            assertThat(answer.took()).isLessThan((fault == Fault.HALF_OPEN ? SILENCE.plus(ANSWER) : ANSWER).plus(ROOM));
        });
        links.heal();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.enroll(credentials, installation).status() == 201);
    }

    private static Mail mailOf(User user) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> stack.mails(user.email()).stream()
                                .filter(Mail::bringsCredentials)
                                .toList(),
                        mails -> !mails.isEmpty())
                .getFirst();
    }
}
