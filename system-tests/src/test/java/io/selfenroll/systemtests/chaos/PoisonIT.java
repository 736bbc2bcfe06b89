package io.selfenroll.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.selfenroll.localstack.deadletter.DeadLettersCommand;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.chaos.Poison.Place;
import io.selfenroll.systemtests.stack.RunningStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** G2: what no consumer can handle is set aside with its reason and holds up nothing; it can be sent again. */
@Tag("long")
class PoisonIT {

    private static final String VERIFIER = "enrollment-service.request-verifier";
    private static final String TABLE = "selfenroll_enrollment.enrollment_request";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** So many that every partition of every topic has somebody's events. */
    private static final int PEOPLE = 6;

    private static RunningStack stack;
    private static Administrator admin;
    private static Poison poison;
    private Site site;

    @BeforeAll
    static void start() {
        stack = RunningStack.start(settings -> settings);
        admin = stack.administrator();
        poison = new Poison(stack.kafka());
    }

    @AfterAll
    static void stop() throws IOException {
        poison.close();
        stack.close();
    }

    @BeforeEach
    void makeSite() {
        site = admin.createSite();
    }

    static Stream<Contract.Channel> channels() {
        return Contract.read().channels().stream().filter(channel -> !channel.readWithoutInbox());
    }

    @ParameterizedTest
    @MethodSource("channels")
    void whatCannotBeReadIsSetAsideWithItsReasonAndTheTopicGoesOn(Contract.Channel channel) throws IOException {
        List<User> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> stack.user(site)).toList();

        List<Place> poisoned = poison.spread(channel);
        admin.addUsers(site, people.stream().map(User::email).toList());
        people.forEach(this::enroll);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(poison.deadLetters().keySet()).containsAll(poisoned));
        Map<Place, List<ObjectNode>> letters = poison.deadLetters();
        assertThat(poisoned.stream().flatMap(place -> letters.get(place).stream()))
                .allSatisfy(letter -> {
                    assertThat(letter.path("reason").asText()).matches("(unreadable|failed): .+");
                    assertThat(letter.path("consumer").asText()).isNotBlank();
                });
        assertThat(poison.deadLetterTexts()).noneMatch(text -> text.contains(Poison.SECRET));
        assertThat(logs()).noneMatch(text -> text.contains(Poison.SECRET));
        assertThat(stack.missing()).isEmpty();
    }

    /** It is no dead letter: its key may come back, and until then the delivery says what is wrong. */
    @Test
    void aSecretThatCannotBeOpenedHoldsUpNobodyElsesMail() {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        enroll(user);
        UUID credential = poison.repeatWithForeignSecret(user.email());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Rows.of(
                                stack,
                                "notification-service",
                                "SELECT state, last_problem FROM delivery WHERE credential_id = ?"
                                        + " AND kind = 'enrollment-credentials'",
                                credential.toString()))
                        .containsExactly(Map.of("state", "QUEUED", "last_problem", "unreadable-secret")));
        User next = stack.user(site);
        admin.addUser(site, next.email());
        enroll(next);
    }

    @Test
    void whatFailedIsSentAgainByCommandOnceTheCauseIsMended() throws Exception {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        Failed failed = fail(user);
        assertThat(user.mails()).isEmpty();

        String listed = deadLetters("list");
        String replayed = deadLetters("replay", failed.eventId());

        assertThat(listed).contains(failed.eventId(), VERIFIER);
        assertThat(replayed).contains("sent again");
        awaitConnected(user, failed.reference());
        assertThat(user.mails()).hasSize(1);
    }

    /** Twice, as somebody does who has not seen the first answer. */
    @Test
    void whatFailedIsSentAgainFromTheConsoleOnceTheCauseIsMended() throws Exception {
        User user = stack.user(site);
        admin.addUser(site, user.email());
        Failed failed = fail(user);
        assertThat(user.mails()).isEmpty();

        sendAgain(failed.eventId());
        JsonPath letters = sendAgain(failed.eventId());

        assertThat(letters.getList("items.consumer")).containsExactly(VERIFIER);
        assertThat(letters.getString("items[0].replayedAt")).isNotNull();
        awaitConnected(user, failed.reference());
        assertThat(user.mails()).hasSize(1);
    }

    /** From the console; returns the dead letters about the event as they then are. */
    private static JsonPath sendAgain(String eventId) {
        String letter = await().until(
                        () -> admin.call()
                                .get(admin.api("/dead-letters?limit=200"))
                                .path("items.find { it.eventId == '" + eventId + "' }.id"),
                        Objects::nonNull);
        return admin.call()
                .post(admin.api("/dead-letters/" + letter + "/replay"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private record Failed(String reference, String eventId) {}

    /** The cause is a rule in the database that refuses this address, and is gone again when this returns. */
    private Failed fail(User user) throws Exception {
        Set<String> earlier = failures().collect(Collectors.toSet());
        sql("ALTER TABLE " + TABLE + " ADD CONSTRAINT poison CHECK (email <> '" + user.email() + "')");
        try {
            String reference = user.request(site.pin());
            String event = await().atMost(PATIENCE)
                    .until(
                            () -> failures()
                                    .filter(one -> !earlier.contains(one))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            return new Failed(reference, event);
        } finally {
            sql("ALTER TABLE " + TABLE + " DROP CONSTRAINT poison");
        }
    }

    /** Ids of the events that the database refused. */
    private static Stream<String> failures() {
        return poison.deadLetters().values().stream()
                .flatMap(List::stream)
                .filter(letter -> letter.path("consumer").asText().equals(VERIFIER)
                        && letter.path("reason").asText().startsWith("failed: SQL"))
                .map(letter -> letter.path("eventId").asText());
    }

    private void enroll(User user) {
        awaitConnected(user, user.request(site.pin()));
    }

    private void awaitConnected(User user, String reference) {
        Device device = Device.fresh(stack.url());
        String token = device.enroll(user.awaitMail(1).credentials(site))
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
        device.sync(token).then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("CONNECTED"));
    }

    private static String deadLetters(String... command) {
        StringWriter output = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--kafka", stack.kafka()));
        int code = new CommandLine(new DeadLettersCommand())
                .setOut(new PrintWriter(output, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(code).as(output.toString()).isZero();
        return output.toString();
    }

    private static void sql(String sql) throws IOException, SQLException {
        try (Connection connection = stack.rootDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(stack.data().resolve("log"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return texts;
        }
    }
}
