package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** G1, P6: the portal's answer tells strangers nothing. */
@ExtendWith(StackExtension.class)
class SameAnswerIT {

    private static final int MAILS_AN_HOUR = 3;
    private static final int CALLS = 2000;
    private static final int WARM_UP = 200;

    private enum Kind {
        MATCH,
        UNKNOWN_ADDRESS,
        WRONG_PIN,
        DISABLED_USER,
        CAPPED_ADDRESS
    }

    private RunningStack stack;
    private Administrator admin;
    private Site site;
    private final Map<Kind, User> users = new EnumMap<>(Kind.class);

    @BeforeEach
    void someoneOfEachKind(RunningStack running) {
        stack = running;
        admin = stack.administrator();
        site = admin.createSite();
        for (Kind kind : Kind.values()) {
            users.put(kind, stack.user(site));
        }
        for (Kind kind : List.of(Kind.MATCH, Kind.WRONG_PIN, Kind.CAPPED_ADDRESS)) {
            admin.addUser(site, email(kind));
        }
        admin.disableUser(site, admin.addUser(site, email(Kind.DISABLED_USER)), email(Kind.DISABLED_USER));
        for (int mail = 1; mail <= MAILS_AN_HOUR; mail++) {
            users.get(Kind.CAPPED_ADDRESS).request(site.pin());
            users.get(Kind.CAPPED_ADDRESS).awaitMail(mail);
        }
    }

    @Test
    void everyKindIsAnsweredAlikeAndOnlyTheMatchGetsMail() throws Exception {
        Map<Kind, HttpResponse<String>> answers = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            answers.put(kind, submit(kind));
        }

        areAlike(answers);
        areDecidedAsTheirKindSays(answers);
        assertThat(users.get(Kind.MATCH).mails()).hasSize(1);
        assertThat(users.get(Kind.CAPPED_ADDRESS).mails()).hasSize(MAILS_AN_HOUR);
        for (Kind kind : List.of(Kind.UNKNOWN_ADDRESS, Kind.WRONG_PIN, Kind.DISABLED_USER)) {
            assertThat(users.get(kind).mails()).isEmpty();
        }
    }

    private void areDecidedAsTheirKindSays(Map<Kind, HttpResponse<String>> answers) {
        Map<Kind, String> reasons = Map.of(
                Kind.UNKNOWN_ADDRESS, "UNKNOWN_ADDRESS",
                Kind.WRONG_PIN, "WRONG_PIN",
                Kind.DISABLED_USER, "USER_DISABLED",
                Kind.CAPPED_ADDRESS, "CAPPED");
        await().untilAsserted(() -> assertThat(stage(answers.get(Kind.MATCH))).isEqualTo("MAIL_SENT"));
        reasons.forEach((kind, reason) -> await().untilAsserted(() -> {
            assertThat(stage(answers.get(kind))).isEqualTo("REJECTED");
            assertThat(reason(answers.get(kind))).isEqualTo(reason);
        }));
    }

    /** So no statement of SQL is on the way of a request, whoever it names: each would have to wait for its answer. */
    @Test
    void everyKindIsAnsweredAlikeWhileTheDatabaseStandsStill() throws Exception {
        Map<Kind, HttpResponse<String>> answers = new EnumMap<>(Kind.class);
        stack.freeze("mariadb");
        try {
            for (Kind kind : Kind.values()) {
                answers.put(kind, submit(kind));
            }
        } finally {
            stack.thaw("mariadb");
        }

        areAlike(answers);
        // What was accepted meanwhile is decided when the database is back.
        await().untilAsserted(() -> assertThat(stage(answers.get(Kind.MATCH))).isEqualTo("MAIL_SENT"));
    }

    private static void areAlike(Map<Kind, HttpResponse<String>> answers) {
        HttpResponse<String> match = answers.get(Kind.MATCH);
        assertThat(match.statusCode()).isEqualTo(202);
        assertThat(answers).allSatisfy((kind, other) -> {
            assertThat(other.statusCode()).isEqualTo(match.statusCode());
            assertThat(headers(other)).isEqualTo(headers(match));
            assertThat(other.body()).hasSameSizeAs(match.body());
            assertThat(withoutReference(other)).isEqualTo(withoutReference(match));
        });
    }

    /** 2,000 calls of each kind, the kinds in turn, each match with an address of its own: its first mail. */
    @Test
    @Tag("long")
    void everyKindTakesTheSameTime() throws Exception {
        List<User> matches =
                Stream.generate(() -> stack.user(site)).limit(WARM_UP + CALLS).toList();
        admin.importUsers(site, matches.stream().map(User::email).toList());
        Map<Kind, long[]> nanos = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            nanos.put(kind, new long[CALLS]);
        }
        Map<Kind, HttpResponse<String>> first = new EnumMap<>(Kind.class);
        List<Kind> turn = new ArrayList<>(List.of(Kind.values()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int call = -WARM_UP; call < CALLS; call++) {
                users.put(Kind.MATCH, matches.get(WARM_UP + call));
                // None comes always first, or always after the one that is mailed.
                Collections.shuffle(turn);
                for (Kind kind : turn) {
                    HttpRequest request = pastTheFrontDoor(kind, WARM_UP + call);
                    long begin = System.nanoTime();
                    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                    long took = System.nanoTime() - begin;
                    assertThat(answer.statusCode()).isEqualTo(202);
                    first.putIfAbsent(kind, answer);
                    if (call >= 0) {
                        nanos.get(kind)[call] = took;
                    }
                }
            }
        }
        areDecidedAsTheirKindSays(first);
        Map<Kind, Double> medians = new EnumMap<>(Kind.class);
        nanos.forEach((kind, times) -> medians.put(kind, median(times) / 1e6));
        assertThat(Collections.max(medians.values()) - Collections.min(medians.values()))
                .as("gap of the medians in ms, " + medians)
                .isLessThan(1);
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2.0;
    }

    private String email(Kind kind) {
        return users.get(kind).email();
    }

    private HttpRequest request(Kind kind) {
        return posting(kind, stack.url()).build();
    }

    /** A whole class behind each address, so that the edge limit is not what is measured. */
    private HttpRequest pastTheFrontDoor(Kind kind, int call) {
        return posting(kind, stack.serviceUrl("enrollment-service"))
                .header("X-Forwarded-For", "198.19.%d.%d".formatted(call / 250, call % 250))
                .build();
    }

    private HttpRequest.Builder posting(Kind kind, String url) {
        String pin = site.pin();
        if (kind == Kind.WRONG_PIN) {
            pin = (pin.startsWith("0") ? "1" : "0") + pin.substring(1);
        }
        return HttpRequest.newBuilder(URI.create(url + "/api/enrollment/v1/requests"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("{\"email\":\"" + email(kind) + "\",\"pin\":\"" + pin + "\"}"));
    }

    private HttpResponse<String> submit(Kind kind) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(kind), BodyHandlers.ofString());
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String withoutReference(HttpResponse<String> answer) {
        return answer.body().replace(reference(answer), "");
    }

    private static String reference(HttpResponse<String> answer) {
        return io.restassured.path.json.JsonPath.from(answer.body()).getString("reference");
    }

    private String stage(HttpResponse<String> answer) {
        return admin.stage(reference(answer));
    }

    private String reason(HttpResponse<String> answer) {
        return admin.enrollment(reference(answer)).getString("reason");
    }
}
