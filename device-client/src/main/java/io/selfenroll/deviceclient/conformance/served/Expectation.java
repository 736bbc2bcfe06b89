package io.selfenroll.deviceclient.conformance.served;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.selfenroll.deviceclient.conformance.Verdict;

/**
 * What a client has to do.
 *
 * @param sentence true when all is well
 * @param broken what happened instead, empty when it holds
 */
record Expectation(String sentence, Function<Exchanges, Optional<String>> broken) {

    static Expectation of(String sentence, Predicate<Exchanges> holds, Function<Exchanges, String> otherwise) {
        return new Expectation(
                sentence, calls -> holds.test(calls) ? Optional.empty() : Optional.of(otherwise.apply(calls)));
    }

    Verdict judge(Exchanges calls) {
        return broken.apply(calls)
                .map(detail -> Verdict.broken(sentence, detail))
                .orElseGet(() -> Verdict.held(sentence));
    }

    /** The credentials work, so the device has to be connected in the end. */
    static Expectation connects() {
        return of(
                "The client gets its device and synchronises.",
                Exchanges::synced,
                calls -> calls.syncs().isEmpty()
                        ? "no synchronisation came after " + calls.enrollments().size() + " enrollment(s)."
                        : "no synchronisation succeeded.");
    }

    static Expectation enrollsOnce(String why) {
        return enrollsAtMost(1, why);
    }

    static Expectation enrollsAtMost(int times, String why) {
        return of(
                "The client sends its enrollment at most " + times + " time(s): " + why,
                calls -> calls.enrollments().size() <= times,
                calls -> "it came " + calls.enrollments().size() + " times.");
    }

    static Expectation repeats() {
        return of(
                "The client sends the enrollment again.",
                calls -> calls.enrollments().size() >= 2,
                calls -> "it came " + calls.enrollments().size() + " time(s).");
    }

    /** A tenth of a second is forgiven: the clocks of the two may tick apart. */
    static Expectation waits(int seconds) {
        return of(
                "The client waits for Retry-After before it calls again.",
                calls -> calls.enrollments().size() < 2 || calls.pause().toMillis() >= seconds * 1000L - 100,
                calls -> "it called again after " + calls.pause().toMillis() + " ms.");
    }

    static Expectation doesNothingMore() {
        return of(
                "After the refusal the client neither synchronises nor asks for a token.",
                calls -> calls.syncs().isEmpty() && calls.tokens().isEmpty(),
                calls -> "it did.");
    }
}
