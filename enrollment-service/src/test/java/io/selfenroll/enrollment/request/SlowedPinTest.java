package io.selfenroll.enrollment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.outbox.Ids;
import io.selfenroll.ratelimit.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts and turns are in the database alone: transactions at the same time may as well be of two instances. */
@QuarkusTest
class SlowedPinTest {

    @Inject
    Tables tables;

    @Inject
    RequestDecisions decisions;

    @Inject
    RequestConfig config;

    @Inject
    PinHashes pinHashes;

    @Inject
    PinTurns turns;

    @Inject
    Refusals refusals;

    private TestSite site;
    private TestUser user;

    @BeforeEach
    void prepare() {
        site = tables.known(TestSite.make());
        user = tables.known(site.user());
    }

    @Test
    void thoseOfAPinUnderAttackWaitAndAreDecidedInTheEnd() {
        attack(config.pinMisses());

        List<String> references = IntStream.range(0, 3)
                .mapToObj(_ -> Portal.accepted(tables.known(site.user()).email(), site.pin()))
                .toList();

        references.forEach(this::awaitVerified);
        assertThat(mails()).isEqualTo(3);
        List<Instant> decided = tables
                .read(
                        "select date_format(decided_at, '%Y-%m-%dT%H:%i:%s.%fZ') from enrollment_request"
                                + " where pin_id = ? and outcome = 'VERIFIED' order by decided_at",
                        site.pinId().toString())
                .stream()
                .map(Instant::parse)
                .toList();
        // Turns are 2 s apart; a turn is taken up to a second late.
        assertThat(Duration.between(decided.getFirst(), decided.getLast())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(held()).isZero();
    }

    @Test
    void aFewMistypedAddressesSlowNobody() {
        attack(config.pinMisses() - 1);

        decide(request(user));

        assertThat(held()).isZero();
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void manyMistypedAddressesAmongMoreRightOnesSlowNobody() {
        verified(config.pinMisses());
        attack(config.pinMisses());

        decide(request(user));

        assertThat(held()).isZero();
    }

    @Test
    void attackOnOnePinSlowsNoOther() {
        attack(config.pinMisses());
        TestSite other = tables.known(TestSite.make());

        decide(request(tables.known(other.user())));

        assertThat(tables.read(
                        "select count(*) from held_request where pin_id = ?",
                        other.pinId().toString()))
                .containsExactly("0");
    }

    @Test
    void onceTheAttackIsOverNobodyWaits() {
        attack(config.pinMisses());
        tables.write(
                "update pin_miss set at_minute = at_minute - interval 12 minute where pin_id = ?",
                site.pinId().toString());

        decide(request(user));

        assertThat(held()).isZero();
    }

    @Test
    void ofTransactionsAtTheSameTimeEachGetsATurnOfItsOwn() throws Exception {
        UUID pin = Ids.next();
        List<Callable<Instant>> callers = IntStream.range(0, 100)
                .<Callable<Instant>>mapToObj(
                        _ -> () -> QuarkusTransaction.requiringNew().call(() -> turns.next(pin)))
                .toList();

        List<Instant> given = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Instant> turn : threads.invokeAll(callers)) {
                given.add(turn.get());
            }
        }

        Collections.sort(given);
        Duration pause = Duration.ofMinutes(1).dividedBy(config.slowedPinMailsPerMinute());
        for (int i = 1; i < given.size(); i++) {
            assertThat(Duration.between(given.get(i - 1), given.get(i))).isGreaterThanOrEqualTo(pause);
        }
    }

    @Test
    void nobodyWaitsLongerThanTheLongestWait() {
        UUID pin = Ids.next();
        int line = (int) (config.slowedPinLongestWait().toSeconds() / 2);

        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, line + 20).forEach(_ -> turns.next(pin)));

        Instant last = QuarkusTransaction.requiringNew().call(() -> turns.next(pin));
        assertThat(last).isBeforeOrEqualTo(Instant.now().plus(config.slowedPinLongestWait()));
    }

    @Test
    void oneAddressCannotFillTheLine() {
        attack(config.pinMisses());

        decide(IntStream.range(0, 5).mapToObj(_ -> request(user)).toArray(EnrollmentRequested[]::new));

        assertThat(held()).isLessThanOrEqualTo(config.mailsPerHour());
        assertThat(tables.read(
                        "select count(*) from enrollment_request where email = ? and reason = 'CAPPED'", user.email()))
                .containsExactly("2");
    }

    @Test
    void whoDecidesAtTheSameTimeSendsNotOneMailTooMany() throws Exception {
        List<Callable<Void>> instances = IntStream.range(0, 24)
                .<Callable<Void>>mapToObj(_ -> () -> {
                    decide(request(user));
                    return null;
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<Void> decided : threads.invokeAll(instances)) {
                decided.get();
            }
        }

        assertThat(mails()).isEqualTo(config.mailsPerHour());
    }

    @Test
    void administratorsLearnThatAPinIsSlowed() {
        attack(config.pinMisses());
        decide(request(user));

        refusals.tell();

        var told = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                recorded -> recorded.get("action").asText().equals(Refusals.ACTION)
                        && recorded.get("siteId").asText().equals(site.id().toString()));
        assertThat(told.at("/target/id").asText()).isEqualTo("pin");
        assertThat(told.at("/after/refusals").asInt()).isEqualTo(1);
    }

    /** Right PIN, addresses that nobody has. */
    private void attack(int misses) {
        decide(IntStream.range(0, misses)
                .mapToObj(i -> requested("nobody-" + i + "@acme.example"))
                .toArray(EnrollmentRequested[]::new));
    }

    private void verified(int mails) {
        String now = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("T", " ")
                .replace("Z", "");
        for (int i = 0; i < mails; i++) {
            tables.write(
                    "insert into enrollment_request (id, reference, email, outcome, pin_id, requested_at, decided_at)"
                            + " values (?, 'AAAA-AAAA', 'x@acme.example', 'VERIFIED', ?, ?, ?)",
                    Ids.next().toString(),
                    site.pinId().toString(),
                    now,
                    now);
        }
    }

    private void decide(EnrollmentRequested... requests) {
        Map<UUID, EnrollmentRequested> open = new HashMap<>();
        for (EnrollmentRequested request : requests) {
            open.put(request.requestId(), request);
        }
        QuarkusTransaction.requiringNew().run(() -> decisions.decide(open));
    }

    private EnrollmentRequested request(TestUser of) {
        return new EnrollmentRequested(
                Ids.next(),
                "AAAA-AAAA",
                of.email(),
                pinHashes.of(new CompanyPin(of.site().pin())),
                null,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private EnrollmentRequested requested(String email) {
        return new EnrollmentRequested(
                Ids.next(),
                "AAAA-AAAA",
                email,
                pinHashes.of(new CompanyPin(site.pin())),
                null,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private void awaitVerified(String reference) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tables.read("select outcome from enrollment_request where reference = ?", reference)
                        .equals(List.of("VERIFIED")));
    }

    private long mails() {
        return count("select count(*) from enrollment_request where outcome = 'VERIFIED' and pin_id = ?");
    }

    private long held() {
        return count("select count(*) from held_request where pin_id = ?");
    }

    private long count(String sql) {
        return Long.parseLong(tables.read(sql, site.pinId().toString()).getFirst());
    }
}
