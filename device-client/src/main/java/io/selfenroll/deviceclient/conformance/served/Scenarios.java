package io.selfenroll.deviceclient.conformance.served;

import static io.selfenroll.deviceclient.conformance.served.Expectation.connects;
import static io.selfenroll.deviceclient.conformance.served.Expectation.doesNothingMore;
import static io.selfenroll.deviceclient.conformance.served.Expectation.enrollsAtMost;
import static io.selfenroll.deviceclient.conformance.served.Expectation.enrollsOnce;
import static io.selfenroll.deviceclient.conformance.served.Expectation.repeats;
import static io.selfenroll.deviceclient.conformance.served.Expectation.waits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario of the kit; docs/device-clients.md says why each of them is as it is. */
final class Scenarios {

    static final int RETRY_AFTER = 2;
    private static final Reply ENROLLED = Replies.ENROLLED;

    private Scenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario("success", "everything works")
                .enroll(ENROLLED)
                .expect(connects(), enrollsOnce("it worked.")));
        typing(all);
        terms(all);
        repeating(all);
        refusals(all);
        tokens(all);
        proofs(all);
        return all;
    }

    private static void typing(List<Scenario> all) {
        all.add(new Scenario("check-character", "a mistyped password")
                .typed("k7qm4x@check-character", "K7QM-4XP2-9D3HY")
                .maybeSilent()
                .expect(Expectation.of(
                        "The client sees by the check character that the password cannot be right, and sends nothing.",
                        calls -> calls.enrollments().isEmpty(),
                        calls -> "it was sent.")));
        all.add(new Scenario("typed-kindly", "credentials typed by people")
                .typed(" K7QM4X @ typed-kindly", "o123 4567\u201389abt")
                .enroll(ENROLLED)
                .expect(connects())
                .expect(Expectation.of(
                        "Spaces, dashes, small letters and the letter O are understood.",
                        calls -> calls.enrollments().stream().allMatch(Scenarios::asMeant),
                        calls -> "something else was sent.")));
        all.add(new Scenario("no-site", "a user name of no site")
                .answers("GET /sites/no-site", Reply.problem(404, "not-found"))
                .enroll(Reply.problem(401, "invalid-credentials"))
                .expect(enrollsOnce("there is no such site.")));
    }

    private static boolean asMeant(Exchange call) {
        return call.text("username").equalsIgnoreCase("k7qm4x@typed-kindly")
                && call.text("password").replace("-", "").equalsIgnoreCase("0123456789ABT");
    }

    private static void terms(List<Scenario> all) {
        all.add(new Scenario("terms", "a site with terms: accept them")
                .answers("GET /sites/terms", Replies.site(7))
                .enroll(ENROLLED)
                .expect(connects())
                .expect(Expectation.of(
                        "The version that was accepted is sent.",
                        calls -> calls.enrollments().stream()
                                .allMatch(call -> call.text("acceptedTerms").equals("7")),
                        calls -> "acceptedTerms was another, or missing.")));
        all.add(new Scenario("terms-changed", "terms that change meanwhile: accept them")
                .answers("GET /sites/terms-changed", Replies.site(1), Replies.site(2))
                .enroll(Reply.problem(409, "terms-not-accepted", ",\"termsVersion\":2"), ENROLLED)
                .expect(Expectation.of(
                        "The old acceptance is not sent again; the new terms are fetched and asked about.",
                        calls -> calls.enrollments().size() < 2
                                || calls.sites().size() > 1
                                        && calls.enrollments().stream()
                                                .skip(1)
                                                .allMatch(call -> call.text("acceptedTerms")
                                                        .equals("2")),
                        calls -> "the enrollment was repeated without that.")));
    }

    private static void repeating(List<Scenario> all) {
        String[] passing = {"busy", "unavailable", "maintenance"};
        Reply[] replies = {
            Reply.problem(429, "too-many-requests").retryAfter(RETRY_AFTER),
            Reply.problem(503, "unavailable").retryAfter(RETRY_AFTER),
            Reply.problem(503, "unavailable").retryAtDate(RETRY_AFTER + 1)
        };
        String[] titles = {"429 with Retry-After", "503 with Retry-After", "503 with Retry-After as a date"};
        for (int i = 0; i < passing.length; i++) {
            // A date was made when the kit started and has passed for who comes late, so only seconds are timed.
            Scenario scenario = new Scenario(passing[i], titles[i])
                    .enroll(replies[i], ENROLLED)
                    .expect(repeats(), connects());
            all.add(i < 2 ? scenario.expect(waits(RETRY_AFTER)) : scenario);
        }
        all.add(new Scenario("long-wait", "503 with Retry-After of an hour")
                .enroll(Reply.problem(503, "unavailable").retryAfter(3600))
                .expect(enrollsOnce("the hour is not over.")));
        all.add(new Scenario("gateway", "502 with a page of a proxy")
                .enroll(Reply.page(502), ENROLLED)
                .expect(repeats(), connects()));
        all.add(new Scenario("lost-answer", "the answer is lost after the redeem")
                .enroll(Reply.lost(), ENROLLED)
                .expect(repeats(), connects()));
        all.add(new Scenario("slow", "an answer after five seconds")
                .enroll(ENROLLED.after(Duration.ofSeconds(5)))
                .expect(connects(), enrollsAtMost(2, "patience, or one repetition.")));
        all.add(new Scenario("redirect", "an answer that leads to another host")
                .enroll(Reply.json(307, "").header("Location", "${elsewhere}/api/enrollment/v1/devices"))
                .expect(enrollsAtMost(4, "it is no answer of this API.")));
    }

    private static void refusals(List<Scenario> all) {
        all.add(new Scenario("wrong-password", "401 invalid-credentials")
                .enroll(Reply.problem(401, "invalid-credentials"))
                .expect(
                        enrollsOnce("each wrong password doubles the wait, and twenty lock the credential."),
                        doesNothingMore()));
        Stream.of(
                        "400 invalid-request",
                        "403 user-disabled",
                        "403 site-disabled",
                        "409 credential-used",
                        "409 platform-not-allowed",
                        "409 device-limit-reached",
                        "410 credential-expired",
                        "410 credential-superseded",
                        "410 credential-revoked",
                        "413 too-large",
                        "415 unsupported-media-type",
                        "423 credential-locked")
                .map(refusal -> refusal.split(" "))
                .forEach(refusal -> all.add(new Scenario(refusal[1], String.join(" ", refusal))
                        .enroll(Reply.problem(Integer.parseInt(refusal[0]), refusal[1]))
                        .expect(enrollsOnce("the answer stays the same."), doesNothingMore())));
        all.add(new Scenario("internal", "500 internal")
                .enroll(Reply.problem(500, "internal", ",\"correlationId\":\"kit\""))
                .expect(enrollsAtMost(4, "a few tries are enough."), doesNothingMore()));
    }

    private static void tokens(List<Scenario> all) {
        all.add(new Scenario("token-expired", "the access token is over: synchronise once more")
                .enroll(ENROLLED)
                .answers(Exchanges.SYNC, Reply.problem(401, "unauthorized"), Replies.SYNCED)
                .expect(connects(), enrollsOnce("only the token is over."))
                .expect(Expectation.of(
                        "Another token is got with the device's secret, and used.",
                        calls -> calls.tokens().stream().anyMatch(Scenarios::ownSecret)
                                && calls.syncs().getLast().authorization() != null
                                && calls.syncs().getLast().authorization().contains("access-token-2"),
                        calls -> "there were " + calls.tokens().size() + " calls for a token.")));
        all.add(new Scenario("retired", "the device was retired: synchronise once more")
                .enroll(ENROLLED)
                .answers(Exchanges.SYNC, Replies.SYNCED, Reply.problem(401, "unauthorized"))
                .answers(Exchanges.TOKEN, Reply.problem(401, "invalid-device"))
                .expect(enrollsOnce("only people can do that."))
                .expect(Expectation.of(
                        "A client that the server does not know any more stops asking.",
                        calls -> calls.tokens().size() <= 2,
                        calls -> "it asked " + calls.tokens().size() + " times for a token.")));
    }

    private static void proofs(List<Scenario> all) {
        all.add(new Scenario("dpop-nonce", "a server that wants its nonce in the proof")
                .onlyWithProofs()
                .enroll(Reply.problem(401, "use-dpop-nonce").header("DPoP-Nonce", "kit-nonce"), ENROLLED)
                .expect(connects(), enrollsAtMost(2, "it is repeated once."))
                .expect(Expectation.of(
                        "The repeated proof has the nonce.",
                        calls -> calls.enrollments().size() > 1
                                && hasNonce(calls.enrollments().get(1).proof()),
                        calls -> "it has not.")));
        all.add(new Scenario("dpop-nonce-later", "a server that wants its nonce when the device synchronises")
                .onlyWithProofs()
                .enroll(ENROLLED)
                .answers(
                        Exchanges.SYNC,
                        Reply.problem(401, "use-dpop-nonce").header("DPoP-Nonce", "kit-nonce"),
                        Replies.SYNCED)
                .expect(connects(), enrollsOnce("only the proof was not good enough."))
                .expect(Expectation.of(
                        "The synchronisation is repeated with the nonce in its proof.",
                        calls -> calls.syncs().size() > 1
                                && hasNonce(calls.syncs().get(1).proof()),
                        calls -> "it is not.")));
        all.add(new Scenario("proof-used", "401 invalid-dpop-proof, because the network repeated the call")
                .onlyWithProofs()
                .enroll(Reply.problem(401, "invalid-dpop-proof"), ENROLLED)
                .expect(connects(), enrollsAtMost(2, "it is repeated once, with a new proof.")));
        all.add(new Scenario("invalid-dpop-proof", "401 invalid-dpop-proof, whatever proof comes")
                .onlyWithProofs()
                .enroll(Reply.problem(401, "invalid-dpop-proof"))
                .expect(
                        enrollsAtMost(2, "a new proof is tried once, then it is the client's mistake."),
                        doesNothingMore()));
    }

    private static boolean ownSecret(Exchange call) {
        return call.status() == 200;
    }

    private static boolean hasNonce(String proof) {
        try {
            return DpopProof.read(proof).claim("nonce").equals("kit-nonce");
        } catch (DpopProof.Broken e) {
            return false;
        }
    }
}
