package io.selfenroll.loadgenerator;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;

/** Makes the calls of a file once each, by users that wait for each answer or at a steady rate. */
public final class CallsSimulation extends Simulation {

    private static final String CALL = "call";
    private static final String ANSWER = "answer";
    private static final String STATUS = "status";

    private final LoadSettings settings = LoadSettings.ofThisJvm();
    private final List<Call> calls = Call.read(settings.calls());
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final SettledRate rate = new SettledRate(settings.settling());
    private final long end = System.nanoTime() + settings.longest().toNanos();

    /** Started by Gatling. */
    public CallsSimulation() {
        ChainBuilder one = exec(this::take)
                .doIf(session -> session.contains(CALL))
                .then(exec(http("call")
                                .post(settings.url())
                                .header("Content-Type", session -> call(session).contentType())
                                .header(
                                        "Authorization",
                                        session -> call(session).authorization())
                                .body(StringBody(session -> call(session).body()))
                                .check(
                                        status().saveAs(STATUS),
                                        bodyString().saveAs(ANSWER),
                                        status().is(settings.status())))
                        .exec(this::keep));
        if (settings.perSecond() > 0) {
            setUp(scenario("steady")
                    .exec(one)
                    .injectOpen(constantUsersPerSec(settings.perSecond())
                            .during(Duration.ofMillis(1000L * calls.size() / settings.perSecond()))));
        } else {
            setUp(scenario("busy")
                    .exec(asLongAs(session -> next.get() < calls.size() && System.nanoTime() < end)
                            .on(one))
                    .injectOpen(atOnceUsers(settings.users())));
        }
    }

    private Session take(Session session) {
        int number = next.getAndIncrement();
        rate.began(System.nanoTime());
        Session clean = session.markAsSucceeded().removeAll(CALL, ANSWER, STATUS);
        return number < calls.size() ? clean.set(CALL, calls.get(number)) : clean;
    }

    private static Call call(Session session) {
        return session.get(CALL);
    }

    private Session keep(Session session) {
        if (session.isFailed()) {
            refusals.add(
                    session.contains(STATUS) ? session.getInt(STATUS) + " " + session.getString(ANSWER) : "no answer");
        } else {
            rate.succeeded(System.nanoTime());
            if (settings.keepAnswers()) {
                answers.add(session.getString(ANSWER));
            }
        }
        return session;
    }

    @Override
    public void after() {
        try {
            Files.write(Path.of(settings.calls() + ".answers"), answers);
            Files.write(Path.of(settings.calls() + ".refusals"), refusals);
            Files.writeString(Path.of(settings.calls() + ".rate"), "" + rate.perSecond());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
