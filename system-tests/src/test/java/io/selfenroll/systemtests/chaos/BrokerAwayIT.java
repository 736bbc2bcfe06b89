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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G2: while Kafka refuses or is silent the portal accepts nothing, devices go on, and what they did is told afterwards. */
@Tag("long")
class BrokerAwayIT {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** What a call needs beside the two seconds: the front door, and a machine that does many things at once. */
    private static final Duration ROOM = Duration.ofMillis(500);

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
                .withProperties(Map.of("selfenroll.edge-limit.calls-per-minute", "1000000")));
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
    void withoutTheBrokerThePortalRefusesAndDevicesGoOn(Fault fault) {
        User user = stack.user(site);
        User late = stack.user(site);
        admin.addUsers(site, List.of(user.email(), late.email()));
        assertThat(api.submit(user.email(), site.pin()).status()).isEqualTo(202);
        Credentials credentials = mailOf(user).credentials(site);
        links.set(".*>kafka", fault);

        Answer refused = api.submit(late.email(), site.pin());
        Answer enrolled = api.enroll(credentials, UUID.randomUUID().toString());
        Answer synced = api.sync(enrolled.body().path("accessToken").asText());

        assertThat(refused.type()).isEqualTo("503 urn:selfenroll:problem:unavailable");
        assertThat(refused.retryAfter()).isPositive();
        assertThat(refused.took()).isLessThan(ANSWER.plus(ROOM));
        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(synced.status()).isEqualTo(200);

        links.heal();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Topics.read(stack).events().stream()
                        .anyMatch(event -> event.type().equals("device.connected.v1")
                                && site.id().equals(event.text("siteId"))));
        // In the order in which things happened to the device.
        assertThat(Topics.read(stack).events().stream()
                        .filter(event ->
                                event.type().startsWith("device.") && site.id().equals(event.text("siteId")))
                        .map(Topics.Event::type))
                .containsExactly("device.enrolled.v1", "device.connected.v1");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.submit(late.email(), site.pin()).status() == 202);
        mailOf(late);
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
