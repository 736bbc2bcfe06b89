package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.chaos.MailTrouble.Kind;
import io.selfenroll.systemtests.chaos.PublicApi.Answer;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G5: whatever the mail server does, what lives is mailed in the end, what has died is not, and the portal does not wait. */
@Tag("long")
class MailServerAwayIT {

    private static final Duration PORTAL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static MailTrouble server;
    private static RunningStack stack;
    private static Administrator admin;
    private Site site;
    private PublicApi api;
    private User user;
    private String userId;

    @BeforeAll
    static void start() {
        server = new MailTrouble();
        stack = RunningStack.start(settings -> settings.withDetours(server));
        admin = stack.administrator();
        WarmUp.of(stack);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        server.close();
    }

    @BeforeEach
    void makeSiteWithAUser() {
        site = admin.createSite();
        api = new PublicApi(stack.url());
        user = stack.user(site);
        userId = admin.addUser(site, user.email());
    }

    @AfterEach
    void heal() {
        server.set(Kind.NONE);
        await().atMost(PATIENCE).until(() -> stack.missing().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "REFUSING"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatLivesIsMailedOnceItPasses(Kind kind) {
        server.set(kind);

        String reference = request();
        await().atMost(PATIENCE).until(() -> server.met() > 0);
        server.set(Kind.NONE);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("MAIL_SENT"));
        assertThat(deliveries()).containsExactly(Map.of("state", "SENT"));
        List<Mail> mails = mails();
        assertThat(mails)
                .isNotEmpty()
                .extracting(Mail::messageId)
                .containsOnly(mails.getFirst().messageId());
        if (kind != Kind.DROPPING_AFTER_THE_FINAL_DOT && kind != Kind.SLOW) {
            assertThat(mails).hasSize(1);
        }
        assertThat(api.enroll(
                                mails.getFirst().credentials(site),
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAY", "SILENT", "GREYLISTING", "DROPPING_BEFORE_THE_FINAL_DOT"})
    void whatANewerOneReplacedIsNotMailedAnyMore(Kind kind) {
        server.set(kind);

        request();
        await().atMost(PATIENCE).until(() -> server.met() > 0);
        String newer = request();
        await().atMost(PATIENCE).until(() -> states().equals(Set.of("CANCELLED", "QUEUED")));
        server.set(Kind.NONE);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.stage(newer)).isEqualTo("MAIL_SENT"));
        assertThat(mails()).hasSize(1);
        assertThat(api.enroll(
                                mails().getFirst().credentials(site),
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAY", "GREYLISTING"})
    void nothingIsMailedToWhoWasDisabledMeanwhile(Kind kind) {
        server.set(kind);

        request();
        await().atMost(PATIENCE).until(() -> server.met() > 0);
        admin.disableUser(site, userId, user.email());
        await().atMost(PATIENCE).until(() -> states().equals(Set.of("CANCELLED")));
        server.set(Kind.NONE);

        User other = stack.user(site);
        admin.addUser(site, other.email());
        other.request(site.pin());
        other.awaitMail(1);
        assertThat(mails()).isEmpty();
    }

    @Test
    void aRefusalForGoodEndsTheDeliveryIsShownAndHoldsUpNobodyElse() {
        server.set(Kind.REFUSING);

        String reference = request();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("MAIL_FAILED"));
        server.set(Kind.NONE);
        User other = stack.user(site);
        admin.addUser(site, other.email());
        other.request(site.pin());

        other.awaitMail(1);
        assertThat(deliveries()).containsExactly(Map.of("state", "FAILED"));
        assertThat(mails()).isEmpty();
    }

    private String request() {
        Answer answer = api.submit(user.email(), site.pin());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.took()).isLessThan(PORTAL);
        return answer.body().path("reference").asText();
    }

    private Set<String> states() {
        return deliveries().stream().map(row -> row.get("state")).collect(Collectors.toSet());
    }

    private List<Map<String, String>> deliveries() {
        return Rows.of(
                stack,
                "notification-service",
                "SELECT state FROM delivery WHERE recipient = ? AND kind = 'enrollment-credentials'",
                user.email());
    }

    private List<Mail> mails() {
        return stack.mails(user.email()).stream()
                .filter(Mail::bringsCredentials)
                .toList();
    }
}
