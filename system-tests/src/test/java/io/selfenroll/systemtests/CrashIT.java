package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** G2: what was accepted is not lost. */
@ExtendWith(StackExtension.class)
class CrashIT {

    private static final int REQUESTS = 200;
    private static final int KILL_AFTER = 60;
    private static final Set<String> DECIDED_WITH_MAIL = Set.of("MAIL_SENT");

    @Test
    void everyAcceptedRequestHasItsOutcomeAndItsMailAfterAllServicesWereKilled(RunningStack stack) throws Exception {
        Administrator admin = stack.administrator();
        Site site = admin.createSite();
        List<User> users =
                IntStream.range(0, REQUESTS).mapToObj(i -> stack.user(site)).toList();
        admin.addUsers(site, users.stream().map(User::email).toList());

        Map<User, String> accepted = submitWhileKilling(stack, site, users);
        stack.restartKilledServices();

        assertThat(accepted).hasSizeGreaterThanOrEqualTo(KILL_AFTER);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(stages(admin, accepted))
                        .allSatisfy((reference, stage) -> assertThat(stage).isIn(DECIDED_WITH_MAIL)));
        for (User user : accepted.keySet()) {
            List<Mail> mails = user.mails();
            assertThat(mails).as(user.email()).isNotEmpty();
            // Killed between the server's OK and the row's update, a mail comes again, as the same message.
            assertThat(mails.stream().map(CrashIT::messageId).distinct()).hasSize(1);
        }
    }

    private static Map<User, String> submitWhileKilling(RunningStack stack, Site site, List<User> users)
            throws Exception {
        Map<User, String> accepted = new ConcurrentHashMap<>();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (User user : users) {
                threads.submit(() -> {
                    Response answer = user.submit(site.pin());
                    if (answer.statusCode() == 202) {
                        accepted.put(user, answer.path("reference"));
                    } else {
                        assertThat(answer.statusCode()).isEqualTo(503);
                    }
                    if (answered.incrementAndGet() == KILL_AFTER) {
                        stack.killServices();
                    }
                    return null;
                });
            }
        }
        return accepted;
    }

    private static Map<String, String> stages(Administrator admin, Map<User, String> accepted) {
        return accepted.values().stream()
                .collect(Collectors.toMap(reference -> reference, reference -> admin.stage(reference)));
    }

    private static String messageId(Mail mail) {
        return String.valueOf(mail.headers().get("Message-ID"));
    }
}
