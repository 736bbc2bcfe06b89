package io.selfenroll.systemtests.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.chaos.PublicApi.Answer;
import io.selfenroll.systemtests.stack.RunningStack;

/**
 * Many people who enroll at the same time, each as the documentation asks of portal and clients: a refused request is
 * not repeated here, a redeem and a sync are, by the same installation, after what {@code Retry-After} says. With every
 * fifth of them a second installation tries the same credential at the same moment.
 */
final class Crowd {

    private static final int EACH_RIVAL = 5;
    /** Longer than any part is away. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** For the mail of a request that nobody promised; then somebody else's turn comes. */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(250);

    private final RunningStack stack;
    private final Site site;
    private final Ledger ledger;
    private final PublicApi api;
    private final AtomicInteger started = new AtomicInteger();

    Crowd(RunningStack stack, Site site, Ledger ledger) {
        this.stack = stack;
        this.site = site;
        this.ledger = ledger;
        this.api = new PublicApi(stack.url());
    }

    /**
     * Sends these people on their way, as long as more are wanted; returns when the last has arrived.
     *
     * @param atOnce how many are under way at the same time
     */
    void enroll(List<String> emails, int atOnce, BooleanSupplier more) throws Exception {
        Semaphore places = new Semaphore(atOnce);
        List<Future<?>> walks = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String email : emails) {
                places.acquire();
                if (!more.getAsBoolean()) {
                    break;
                }
                Journey journey = ledger.open(email);
                boolean rival = started.incrementAndGet() % EACH_RIVAL == 0;
                walks.add(people.submit(() -> {
                    try {
                        walk(journey, rival);
                    } catch (RuntimeException e) {
                        journey.surprise("could not go on: " + e);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        for (Future<?> walk : walks) {
            walk.get();
        }
    }

    private void walk(Journey journey, boolean withRival) {
        Answer answer = submit(journey);
        if (answer.status() == 202) {
            journey.accepted(answer.body().path("reference").asText());
        } else {
            journey.unclear();
            if (!answer.passing()) {
                journey.surprise("request answered " + answer.type());
            }
        }
        Optional<Mail> mail = awaitMail(journey.email(), answer.status() == 202 ? PATIENCE : DOUBT);
        // Without, the accounting tells whether one is missing.
        mail.ifPresent(received -> redeem(journey, received.credentials(site), withRival));
    }

    /** What the edge limit refuses was not looked at, so it is sent again. */
    private Answer submit(Journey journey) {
        Answer answer = api.submit(journey.email(), site.pin());
        while (answer.status() == 429) {
            Pause.of(Duration.ofSeconds(answer.retryAfter()));
            answer = api.submit(journey.email(), site.pin());
        }
        return answer;
    }

    private Optional<Mail> awaitMail(String email, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            Optional<Mail> mail =
                    stack.mails(email).stream().filter(Mail::bringsCredentials).findFirst();
            if (mail.isPresent() || Instant.now().isAfter(end)) {
                return mail;
            }
            Pause.of(LOOK);
        }
    }

    private void redeem(Journey journey, Credentials credentials, boolean withRival) {
        List<Answer> answers = IntStream.range(0, withRival ? 2 : 1)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> redeem(credentials), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // 200 is for who repeats, having lost the first answer.
        Map<Boolean, List<Answer>> letIn =
                answers.stream().collect(Collectors.partitioningBy(a -> a.status() == 201 || a.status() == 200));
        List<Answer> won = letIn.get(true);
        letIn.get(false).forEach(lost -> {
            if (withRival && lost.type().contains("credential-used")) {
                journey.rivalRefused();
            } else {
                journey.surprise("redeem answered " + lost.type());
            }
        });
        if (won.size() != 1) {
            journey.surprise(won.size() + " installations were let in by one credential");
        } else {
            journey.enrolled(won.getFirst().body().path("deviceId").asText());
            sync(journey, won.getFirst().body().path("accessToken").asText());
        }
    }

    private Answer redeem(Credentials credentials) {
        String installation = UUID.randomUUID().toString();
        return repeat(() -> api.enroll(credentials, installation));
    }

    private void sync(Journey journey, String token) {
        Answer answer = repeat(() -> api.sync(token));
        if (answer.status() == 200) {
            journey.connected();
        } else {
            journey.surprise("sync answered " + answer.type());
        }
    }

    private Answer repeat(Supplier<Answer> call) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = call.get();
        while (answer.passing() && Instant.now().isBefore(end)) {
            ledger.repeated(answer.type());
            Pause.of(Duration.ofSeconds(answer.retryAfter()));
            answer = call.get();
        }
        return answer;
    }
}
