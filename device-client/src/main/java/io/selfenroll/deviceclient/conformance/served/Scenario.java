package io.selfenroll.deviceclient.conformance.served;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.conformance.Verdict;

/** A site of the simulated server, with one pair of credentials, prepared answers, and what is expected of the client. */
final class Scenario {

    static final String PASSWORD = "K7QM-4XP2-9D3HX";

    private final String slug;
    private final String title;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Expectation> expectations = new ArrayList<>(Always.expectations());
    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    private String username;
    private String password = PASSWORD;
    private boolean quiet;
    private boolean onlyWithProofs;

    Scenario(String slug, String title) {
        this.slug = slug;
        this.title = title;
        this.username = "k7qm4x@" + slug;
    }

    /** What is typed, where that is not the plain form. */
    Scenario typed(String name, String secret) {
        username = name;
        password = secret;
        return this;
    }

    /** Answers to one call, one after the other; the last one again and again. */
    Scenario answers(String call, Reply... more) {
        replies.computeIfAbsent(call, any -> new ArrayDeque<>()).addAll(List.of(more));
        return this;
    }

    Scenario enroll(Reply... more) {
        return answers(Exchanges.ENROLL, more);
    }

    Scenario expect(Expectation... more) {
        expectations.addAll(List.of(more));
        return this;
    }

    /** All is well when nothing is heard of the client. */
    Scenario maybeSilent() {
        quiet = true;
        return this;
    }

    /** Says nothing about clients without a key. */
    Scenario onlyWithProofs() {
        onlyWithProofs = true;
        return this;
    }

    synchronized Reply next(String call, Reply otherwise) {
        Deque<Reply> prepared = replies.get(call);
        if (prepared == null) {
            return otherwise;
        }
        return prepared.size() > 1 ? prepared.poll() : prepared.peek();
    }

    void note(Exchange exchange) {
        exchanges.add(exchange);
    }

    Report.Part judge() {
        Exchanges calls = new Exchanges(this, List.copyOf(exchanges));
        String untried = null;
        if (calls.all().isEmpty() && !quiet) {
            untried = "no call came.";
        } else if (onlyWithProofs && !Proofs.offered(calls)) {
            untried = "the client offers no key.";
        }
        String why = untried;
        return new Report.Part(
                slug,
                title,
                expectations.stream()
                        .map(expectation ->
                                why == null ? expectation.judge(calls) : Verdict.notTried(expectation.sentence(), why))
                        .toList());
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String deviceId() {
        return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String deviceSecret() {
        return "kit-device-secret-" + slug;
    }

    /** The first one came with the device, the second by its secret. */
    String accessToken(int number) {
        return "kit.access-token-" + number + "." + slug;
    }

    Stream<String> secrets() {
        return Stream.of(PASSWORD, password, deviceSecret(), accessToken(1), accessToken(2));
    }
}
