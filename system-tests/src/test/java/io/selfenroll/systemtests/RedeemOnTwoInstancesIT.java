package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import io.selfenroll.localstack.kafka.TopicReader;
import io.selfenroll.systemtests.actor.Administrator;
import io.selfenroll.systemtests.actor.Device;
import io.selfenroll.systemtests.actor.Site;
import io.selfenroll.systemtests.actor.User;
import io.selfenroll.systemtests.stack.FurtherInstance;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P3: 200 devices come with one credential at the same moment, half of them to each of two instances of
 * enrollment-service, each of which asks a credential-service of its own.
 */
@Tag("long")
@ExtendWith(StackExtension.class)
class RedeemOnTwoInstancesIT {

    private static final int DEVICES = 200;
    private static final int ROUNDS = Integer.getInteger("redeem.rounds", 20);

    /** Each site has its own few users, so that what is counted is counted soon after it happened. */
    private static final int USERS_OF_A_SITE = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RunningStack stack;
    private FurtherInstance credentials;
    private FurtherInstance enrollment;
    private List<URI> addresses;

    @BeforeEach
    void startTheSecond(RunningStack running) {
        stack = running;
        credentials = stack.startAnother("credential-service", Map.of());
        enrollment = stack.startAnother(
                "enrollment-service", Map.of("selfenroll.credential-service.url", credentials.url()));
        credentials.awaitReady();
        enrollment.awaitReady();
        addresses = Stream.of(stack.serviceUrl("enrollment-service"), enrollment.url())
                .map(url -> URI.create(url + "/api/enrollment/v1/devices"))
                .toList();
    }

    @AfterEach
    void stopTheSecond() {
        Stream.of(enrollment, credentials).parallel().forEach(FurtherInstance::close);
        threads.close();
        http.close();
    }

    @Test
    void exactlyOneDeviceIsEnrolled() throws Exception {
        rounds(ROUNDS);
    }

    private void rounds(int count) throws Exception {
        Administrator admin = stack.administrator();
        for (int done = 0; done < count; done += USERS_OF_A_SITE) {
            Site site = admin.createSite();
            List<Map<String, Object>> issued = issue(admin, site, Math.min(USERS_OF_A_SITE, count - done));
            for (Map<String, Object> credential : issued) {
                exactlyOneWins(credential);
            }
            exactlyOneOfEachIsStored(site, issued);
        }
    }

    private List<Map<String, Object>> issue(Administrator admin, Site site, int users) {
        List<String> emails = Stream.generate(() -> stack.user(site))
                .limit(users)
                .map(User::email)
                .toList();
        return admin.issueCredentials(site, admin.addUsers(site, emails), "SHOW", List.of());
    }

    private void exactlyOneWins(Map<String, Object> credential) throws Exception {
        List<HttpRequest> waiting = IntStream.range(0, DEVICES)
                .mapToObj(i -> enrolling(credential, i))
                .toList();
        List<HttpResponse<String>> answers = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Map<Boolean, List<HttpResponse<String>>> told =
                    atOnce(waiting).stream().collect(Collectors.partitioningBy(answer -> answer.statusCode() == 503));
            answers.addAll(told.get(false));
            waiting = comingAgain(told.get(true));
        }
        Map<String, Long> outcomes =
                answers.stream().collect(Collectors.groupingBy(RedeemOnTwoInstancesIT::outcome, Collectors.counting()));
        assertThat(outcomes)
                .isEqualTo(Map.of("enrolled", 1L, "409 urn:selfenroll:problem:credential-used", DEVICES - 1L));
        answers.stream()
                .filter(answer -> outcome(answer).equals("enrolled"))
                .forEach(answer -> worksEverywhere(JsonPath.from(answer.body()).getString("accessToken")));
    }

    /** What docs/device-clients.md asks of a client: a 503 is repeated by the same installation, when it says. */
    private List<HttpRequest> comingAgain(List<HttpResponse<String>> unavailable) {
        unavailable.stream()
                .map(answer -> answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .max(Comparator.naturalOrder())
                .map(Duration::ofSeconds)
                .ifPresent(wait ->
                        await().pollDelay(wait).atMost(wait.plusSeconds(5)).until(() -> true));
        return unavailable.stream().map(HttpResponse::request).toList();
    }

    private List<HttpResponse<String>> atOnce(List<HttpRequest> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        List<Callable<HttpResponse<String>>> calls = requests.stream()
                .<Callable<HttpResponse<String>>>map(request -> () -> {
                    start.await();
                    return http.send(request, BodyHandlers.ofString());
                })
                .toList();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private HttpRequest enrolling(Map<String, Object> credential, int number) {
        return HttpRequest.newBuilder(addresses.get(number % addresses.size()))
                .header("Content-Type", "application/json")
                // Callers of their own: the limit of one address is not what is tried here.
                .header("X-Forwarded-For", "198.18.0." + number)
                .POST(BodyPublishers.ofString("""
                        {"username":"%s","password":"%s","installationId":"%s",
                         "device":{"platform":"ANDROID","name":"Device %d"}}""".formatted(
                                credential.get("username"), credential.get("password"), UUID.randomUUID(), number)))
                .build();
    }

    /** 200 instead of 201 when the winner's first answer was lost on the way and it came again. */
    private static String outcome(HttpResponse<String> answer) {
        String body = answer.body();
        return body.contains("accessToken")
                ? "enrolled"
                : answer.statusCode() + " " + JsonPath.from(body).getString("type");
    }

    private void worksEverywhere(String token) {
        for (String url : List.of(stack.serviceUrl("enrollment-service"), enrollment.url())) {
            Device.fresh(url).sync(token).then().statusCode(200);
        }
    }

    private void exactlyOneOfEachIsStored(Site site, List<Map<String, Object>> issued) throws SQLException {
        Map<String, Integer> once = issued.stream()
                .collect(Collectors.toMap(credential -> credential.get("id").toString(), each -> 1));
        assertThat(rows("enrollment-service", "SELECT credential_id FROM device WHERE site_id = ?", site))
                .as("devices by credential")
                .isEqualTo(once);
        assertThat(rows("credential-service", "SELECT id FROM credential WHERE state = 'USED' AND site_id = ?", site))
                .as("used credentials")
                .isEqualTo(once);
        try (TopicReader topic = new TopicReader(stack.kafka())) {
            await().untilAsserted(() -> assertThat(redeemed(topic, once)).isEqualTo(once));
        }
    }

    private Map<String, Integer> rows(String service, String sql, Site site) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection database = stack.database(service);
                PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, site.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.merge(row.getString(1), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> redeemed(TopicReader topic, Map<String, Integer> credentials) {
        Map<String, Integer> counts = new HashMap<>();
        topic.readAll("selfenroll.credential").stream()
                .filter(event -> credentials.containsKey(event.key()) && "credential.redeemed.v1".equals(type(event)))
                .forEach(event -> counts.merge(event.key(), 1, Integer::sum));
        return counts;
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
