package io.selfenroll.admin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.ratelimit.AddressRange;
import io.selfenroll.ratelimit.Refusals;
import org.junit.jupiter.api.Test;

/** The limit is in the database alone: who tries at the same time may as well be in another instance. */
@QuarkusTest
class SignInRangesTest {

    private static final int LIMIT = 100;
    private static final Duration FORGOTTEN_EVERY = Duration.ofSeconds(36);

    @Inject
    SignInRanges ranges;

    @Inject
    EntityManager database;

    @Inject
    Refusals refusals;

    @Inject
    TestAdmins admins;

    @Test
    void ofManyTriesAtOnceNotOneMoreThanAllowedPasses() throws Exception {
        AddressRange range = AddressRange.of(someNetwork() + "::1");
        List<Callable<Boolean>> tries = IntStream.range(0, 3 * LIMIT)
                .<Callable<Boolean>>mapToObj(i -> () -> passes(range))
                .toList();

        Instant start = Instant.now();
        List<Boolean> passed;
        try (var callers = Executors.newFixedThreadPool(16)) {
            passed = callers.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        // One is forgotten every 36 s, should the machine be so slow.
        long forgotten = Duration.between(start, Instant.now()).dividedBy(FORGOTTEN_EVERY);
        assertThat(passed.stream().filter(yes -> yes).count()).isBetween((long) LIMIT, LIMIT + forgotten);
    }

    @Test
    void tiredRangeIsToldToWaitWhileOthersSignIn() {
        String network = someNetwork();
        String email = admins.add(AdminRole.READER);
        exhaust(network);

        Response refusal = signIn(email, network + ":9::9");
        refusal.then().statusCode(429).body("type", equalTo("urn:selfenroll:problem:sign-in-delayed"));
        signIn(email, "192.0.2.77").then().statusCode(200);

        int wait = Integer.parseInt(refusal.header("Retry-After"));
        assertThat(wait).isBetween(1, 36);
        pass(network, wait);
        signIn(email, network + ":9::9").then().statusCode(200);
    }

    @Test
    void rightPasswordsAndWaitingAccountsCostTheRangeNothing() {
        String network = someNetwork();
        String email = admins.add(AdminRole.READER);
        for (int i = 0; i < 3; i++) {
            signIn(email, network + "::1").then().statusCode(200);
        }
        String waiting = admins.add(AdminRole.READER);
        for (int i = 0; i < 5; i++) {
            Console.trySignIn(waiting, "a wrong password");
        }
        signIn(waiting, network + "::1").then().statusCode(429);

        int left = 0;
        while (left <= LIMIT && passes(AddressRange.of(network + "::1"))) {
            left++;
        }
        assertThat(left).isEqualTo(LIMIT);
    }

    @Test
    void refusalsAreToldTogether() {
        String network = someNetwork();
        String range = AddressRange.of(network + "::").key();
        exhaust(network);
        String email = admins.add(AdminRole.READER);
        for (int i = 0; i < 4; i++) {
            signIn(email, network + "::" + i).then().statusCode(429);
        }

        refusals.tell();

        var told = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                recorded -> recorded.get("action").asText().equals(Refusals.ACTION)
                        && recorded.at("/actor/address").asText().equals(range));
        assertThat(told.at("/target/id").asText()).isEqualTo("sign-in-range");
        assertThat(told.at("/after/refusals").asInt()).isEqualTo(5);
    }

    private void exhaust(String network) {
        AddressRange range = AddressRange.of(network + "::1");
        int used = 0;
        while (passes(range)) {
            used++;
            assertThat(used).as("tries that passed").isLessThanOrEqualTo(LIMIT);
        }
    }

    private boolean passes(AddressRange range) {
        try {
            ranges.begin(range);
            return true;
        } catch (SignInDelayed delayed) {
            return false;
        }
    }

    private static String someNetwork() {
        return "2001:db8:%x".formatted(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
    }

    private static Response signIn(String email, String from) {
        return Console.anonymous()
                .header("X-Forwarded-For", from)
                .body(Map.of("email", email, "password", TestAdmins.PASSWORD))
                .post(Console.API + "/session");
    }

    private void pass(String network, int seconds) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update sign_in_range set forgotten_at = forgotten_at - interval :wait second"
                                        + " where address_range = :range")
                        .setParameter("wait", seconds)
                        .setParameter("range", AddressRange.of(network + "::").key())
                        .executeUpdate());
    }
}
