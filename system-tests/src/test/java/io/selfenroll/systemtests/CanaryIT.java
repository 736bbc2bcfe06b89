package io.selfenroll.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Credentials;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Mail;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.browser.HeadlessBrowser;
import io.selfenroll.systemtests.canary.Leftovers;
import io.selfenroll.systemtests.canary.Needles;
import io.selfenroll.systemtests.stack.FurtherInstance;
import io.selfenroll.systemtests.stack.RunningStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P2: known secrets go the whole way, with what goes wrong on it, while all is logged that can be logged. Then they are
 * searched for, in every form, in all that is left.
 */
@Tag("long")
class CanaryIT {

    private static final String POISON = "poison";
    private static final String ADDRESS = "address";
    private static final Set<String> PUBLIC = Set.of(ADDRESS, POISON);

    @TempDir
    Path dir;

    private final String poison = "poison" + UUID.randomUUID().toString().replace("-", "");
    private final Needles needles = new Needles().with(POISON, poison);
    private final List<String> addresses = new ArrayList<>();
    private RunningStack stack;
    private Administrator admin;
    private Site site;

    @BeforeEach
    void start() {
        stack = RunningStack.start(settings -> settings.withProperties(Map.of("quarkus.log.level", "DEBUG")));
        admin = stack.administrator();
        site = admin.createSite();
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
    }

    @Test
    void passwordAndPinStandNowhereButInTheMailAfterAJourneyWithEverythingLogged() throws Exception {
        Path statements = stack.data().resolve("log").resolve("mariadb-statements.log");
        try (Connection database = stack.rootDatabase();
                Statement statement = database.createStatement()) {
            // With the values that are bound, as the server gets them.
            statement.execute("SET GLOBAL general_log_file = '" + statements + "'");
            statement.execute("SET GLOBAL general_log = ON");
            journey();
            statement.execute("SET GLOBAL general_log = OFF");
        }
        Needles.Search search = needles.ready();
        theEndOfTheLastMailIsGone(search);
        for (String service : RunningStack.SERVICES) {
            stack.dumpHeap(service, dir.resolve(service + ".hprof"));
        }

        Leftovers leftovers = new Leftovers(search)
                .tablesAndTopics(stack)
                .metrics(stack)
                .text("addresses that the browser called", String.join("\n", addresses))
                .files("browser", dir.resolve("browser"))
                .files("log", stack.data().resolve("log"))
                .files("files of mariadb", stack.data().resolve("mariadb"))
                .files("files of kafka", stack.data().resolve("kafka"))
                .files("mail", stack.data().resolve("mail"));
        for (String service : RunningStack.SERVICES) {
            leftovers.file("memory of " + service, dir.resolve(service + ".hprof"));
        }

        theSearchFindsWhatIsThere(leftovers);
        Map<String, Set<String>> secrets = new TreeMap<>(leftovers.found());
        secrets.values().forEach(names -> names.removeAll(PUBLIC));
        secrets.values().removeIf(Set::isEmpty);
        secrets.keySet().removeIf(place -> place.startsWith("mail/"));
        assertThat(secrets).isEmpty();
    }

    /** A connection to the mail server keeps it while it is open: 15 s after the last mail, looked at every 5 s. */
    private void theEndOfTheLastMailIsGone(Needles.Search search) {
        Path memory = dir.resolve("waiting.hprof");
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    Files.deleteIfExists(memory);
                    stack.dumpHeap("notification-service", memory);
                    assertThat(new Leftovers(search).file("memory", memory).in("memory"))
                            .isSubsetOf(PUBLIC);
                });
    }

    /** What everybody may see is found in each kind of place, and the secrets are found where they belong. */
    private static void theSearchFindsWhatIsThere(Leftovers leftovers) {
        assertThat(leftovers.in("mail/")).contains("password", "token of not me");
        for (String place : List.of(
                "table enrollment-service",
                "table credential-service",
                "table notification-service",
                "table admin-service",
                "topic selfenroll.user",
                "topic selfenroll.credential",
                "log/mariadb-statements.log",
                "files of mariadb",
                "files of kafka",
                "memory of enrollment-service",
                "memory of admin-service")) {
            assertThat(leftovers.in(place)).as(place).contains(ADDRESS);
        }
        for (String service : RunningStack.SERVICES) {
            assertThat(leftovers.found()).containsKeys("metrics of " + service, "log/" + service + ".log");
        }
        assertThat(leftovers.in("topic selfenroll.enrollment-request")).contains(POISON);
        assertThat(leftovers.in("topic selfenroll.dead-letter"))
                .as("the dead letters of it")
                .doesNotContain(POISON);
    }

    private void journey() throws Exception {
        User user = stack.user(site);
        User other = stack.user(site);
        admin.addUsers(site, List.of(user.email(), other.email()));
        needles.with("PIN", site.pin().substring(0, 4), site.pin().substring(4)).with(ADDRESS, user.email());
        assertThat(admin.pin(site.id()).getString("current.pin")).isEqualTo(site.pin());
        poison();
        mistypedPin(user);

        try (HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.profile(dir.resolve("browser"));
            page.onRequest(this::note);
            String reference = askWhileNoMailGoesOut(page, user);
            Credentials credentials = user.awaitMail(1).credentials(site);
            needles.with("password", credentials.password().split("-"));
            disown(other);
            enroll(page, credentials);
            await().untilAsserted(() -> assertThat(admin.stage(reference)).isEqualTo("CONNECTED"));
            Device.fresh(stack.url()).enroll(credentials).then().statusCode(409);
            page.context().close();
        }
        await().atMost(Duration.ofSeconds(30)).until(this::deadLettersAreThere);
    }

    private boolean deadLettersAreThere() {
        List<String> ids = admin.call()
                .get(admin.api("/dead-letters"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return !ids.isEmpty();
    }

    private String askWhileNoMailGoesOut(Page page, User user) {
        stack.stop("notification-service");
        String reference;
        try (FurtherInstance cutOff =
                stack.startAnother("notification-service", Map.of("selfenroll.mail.smtp.port", "" + FreePort.find()))) {
            cutOff.awaitReady();
            reference = ask(page, user);
            await().atMost(Duration.ofSeconds(60)).until(() -> failedAttempts() > 0);
        }
        stack.restart("notification-service");
        return reference;
    }

    private int failedAttempts() throws Exception {
        try (Connection database = stack.database("notification-service");
                var row = database.createStatement().executeQuery("SELECT SUM(attempts) FROM delivery")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void note(Request request) {
        addresses.add(request.url());
        String referer = request.headers().get("referer");
        if (referer != null) {
            addresses.add(referer);
        }
    }

    private String ask(Page page, User user) {
        page.navigate(stack.url() + "/");
        page.getByLabel("E-mail address").fill(user.email());
        page.getByLabel("Company PIN")
                .fill(site.pin().substring(0, 4) + " " + site.pin().substring(4));
        button(page, "Continue");
        assertThat(page.getByText("you will shortly receive an e-mail")).isVisible();
        return page.locator("#reference").textContent().strip();
    }

    private void enroll(Page page, Credentials credentials) {
        page.navigate(stack.url() + "/client/#" + credentials.userName());
        page.getByLabel("One-time password").fill(credentials.password());
        page.getByLabel("Name of this device").fill("Canary");
        button(page, "Enroll device");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Connected")))
                .isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void mistypedPin(User user) {
        String wrong = (site.pin().charAt(0) == '9' ? "1" : "9") + site.pin().substring(1);
        needles.with("mistyped PIN", wrong.substring(0, 4), wrong.substring(4));
        user.request(wrong);
    }

    /** Events that cannot be handled, with what a producer should not have put there. */
    private void poison() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka()), new StringSerializer(), new StringSerializer())) {
            for (String value : List.of("{\"requestId\":{\"" + poison + "\":1}}", poison)) {
                var event = new ProducerRecord<>("selfenroll.enrollment-request", "canary", value);
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", UUID.randomUUID().toString(),
                                "ce_type", "enrollment.requested.v1",
                                "ce_source", "/canary",
                                "ce_time", "2026-01-15T09:30:00Z")
                        .forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                producer.send(event).get();
            }
        }
    }

    /** Somebody asks with another's address and guesses, and the owner says that it was not them. */
    private void disown(User other) {
        other.request(site.pin());
        Mail mail = other.awaitMail(1);
        Credentials credentials = mail.credentials(site);
        String token = mail.notMeLink().substring(mail.notMeLink().indexOf('#') + 1);
        String wrong = (credentials.password().charAt(0) == '7' ? "8" : "7")
                + credentials.password().substring(1);
        needles.with("password", credentials.password().split("-"))
                .with("mistyped password", wrong.split("-"))
                .with("token of not me", token);
        Device.fresh(stack.url())
                .enroll(new Credentials(credentials.userName(), wrong))
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(stack.url() + "/api/credentials/v1/disownments")
                .then()
                .statusCode(204);
    }
}
