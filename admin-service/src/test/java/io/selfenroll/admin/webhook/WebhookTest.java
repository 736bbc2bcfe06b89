package io.selfenroll.admin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookTest {

    private static final String WEBHOOKS = "/sites/{site}/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook}";
    private static final String DELIVERIES = WEBHOOK + "/deliveries";

    @Inject
    TestAdmins admins;

    private final Receiver receiver = new Receiver();
    private Console admin;
    private UUID site;

    @BeforeEach
    void createSite() {
        site = TestSite.create(admins.platform()).id();
        admin = admins.signedIn(AdminRole.ADMINISTRATOR, site);
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void eventOfTheSiteArrivesSignedAndWithoutSecrets() throws Exception {
        JsonPath webhook = create(Set.of());
        String event = expire(site);

        Receiver.Call call = awaitCalls(1).getFirst();
        assertThat(call.path()).isEqualTo("/hook?key=1");
        assertThat(call.header("webhook-id")).isEqualTo(event);
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(call.header("webhook-signature")).isEqualTo(signature(call, webhook.getString("secret")));
        assertThat(call.header("content-type")).startsWith("application/cloudevents+json");
        JsonPath body = JsonPath.from(call.body());
        assertThat(body.getString("type")).isEqualTo("credential.expired.v1");
        assertThat(body.getString("id")).isEqualTo(event);
        assertThat(body.getString("data.siteId")).isEqualTo(site.toString());
        assertThat(call.body()).doesNotContain("CANARY");
        awaitLog(webhook, "DELIVERED").body("items.eventId", contains(event)).body("items[0].lastStatus", equalTo(204));
    }

    @Test
    void onlyTheChosenTypesAndOnlyTheOwnSiteAreSent() {
        create(Set.of("credential.locked.v1"));
        UUID other = TestSite.create(admins.platform()).id();

        expire(site);
        lock(other);
        String wanted = lock(site);

        assertThat(awaitCalls(1)).extracting(call -> call.header("webhook-id")).containsExactly(wanted);
    }

    @Test
    void repeatedEventIsSentOnce() {
        create(Set.of());
        String json = "{\"requestId\":\"%s\",\"siteId\":\"%s\"}".formatted(UUID.randomUUID(), site);
        String id = UUID.randomUUID().toString();
        KafkaTopics.send(id, "credential", "key", "credential.expired.v1", json);
        KafkaTopics.send(id, "credential", "key", "credential.expired.v1", json);
        String last = expire(site);

        await().until(() -> receiver.calls().stream()
                .anyMatch(call -> call.header("webhook-id").equals(last)));
        assertThat(receiver.calls().stream()
                        .filter(call -> call.header("webhook-id").equals(id)))
                .hasSize(1);
    }

    @Test
    void failedTryIsRepeatedUnderTheSameId() {
        receiver.answering(500, 302);
        JsonPath webhook = create(Set.of());
        String event = expire(site);

        List<Receiver.Call> calls = awaitCalls(3);
        assertThat(calls).extracting(call -> call.header("webhook-id")).containsOnly(event);
        assertThat(calls).extracting(Receiver.Call::path).containsOnly("/hook?key=1");
        awaitLog(webhook, "DELIVERED").body("items[0].attempts", equalTo(3));
        admin.get(WEBHOOK, site, id(webhook)).then().body("failuresInARow", equalTo(0));
    }

    @Test
    void triesEndAndTheWebhookIsPausedUntilItIsResumed() {
        receiver.answering(500, 500, 500);
        JsonPath webhook = create(Set.of());
        expire(site);

        awaitLog(webhook, "FAILED")
                .body("items[0].lastProblem", equalTo("http-500"))
                .body("items[0].nextAttemptAt", nullValue());
        admin.get(WEBHOOK, site, id(webhook))
                .then()
                .body("status", equalTo("PAUSED"))
                .body("failuresInARow", equalTo(3))
                .body("lastStatus", equalTo(500));

        admin.put(change("ACTIVE"), WEBHOOK, site, id(webhook)).then().statusCode(200);
        String delivery = admin.get(DELIVERIES, site, id(webhook)).path("items[0].id");
        admin.post(Map.of(), DELIVERIES + "/{delivery}/redelivery", site, id(webhook), delivery)
                .then()
                .statusCode(202);
        awaitLog(webhook, "DELIVERED").body("items[0].attempts", equalTo(1));
    }

    @Test
    void receiverThatIsGoneIsPausedAtOnce() {
        receiver.answering(410);
        JsonPath webhook = create(Set.of());
        expire(site);

        awaitLog(webhook, "FAILED").body("items[0].attempts", equalTo(1));
        admin.get(WEBHOOK, site, id(webhook)).then().body("status", equalTo("PAUSED"));
    }

    @Test
    void nobodyThereIsToldInTheLog() {
        JsonPath webhook = create(Set.of());
        receiver.close();
        expire(site);

        awaitLog(webhook, "FAILED").body("items[0].lastProblem", equalTo("no-connection"));
    }

    @Test
    void pausedWebhookGetsNothingNew() {
        JsonPath webhook = create(Set.of());
        admin.put(change("PAUSED"), WEBHOOK, site, id(webhook)).then().statusCode(200);
        JsonPath other = create(Set.of());
        String event = expire(site);

        awaitLog(other, "DELIVERED").body("items.eventId", contains(event));
        admin.get(DELIVERIES, site, id(webhook)).then().body("items", hasSize(0));
    }

    @Test
    void testEventShowsThatItWorks() {
        JsonPath webhook = create(Set.of("credential.locked.v1"));
        admin.post(Map.of(), WEBHOOK + "/test", site, id(webhook)).then().statusCode(202);

        assertThat(awaitCalls(1).getFirst().body()).contains("webhook.test.v1");
        String delivery = awaitLog(webhook, "DELIVERED").extract().path("items[0].id");
        admin.get(DELIVERIES + "/{delivery}", site, id(webhook), delivery)
                .then()
                .body("body", startsWith("{\"specversion\""));
    }

    @Test
    void oldSecretSignsAsWellForADay() throws Exception {
        JsonPath webhook = create(Set.of());
        String renewed = admin.post(Map.of(), WEBHOOK + "/secret", site, id(webhook))
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        expire(site);

        Receiver.Call call = awaitCalls(1).getFirst();
        assertThat(call.header("webhook-signature").split(" "))
                .containsExactly(signature(call, renewed), signature(call, webhook.getString("secret")));
    }

    @Test
    void secretIsToldOnceOnly() {
        JsonPath webhook = create(Set.of());

        assertThat(webhook.getString("secret")).startsWith("whsec_");
        admin.get(WEBHOOK, site, id(webhook)).then().body("$", not(hasKey("secret")));
        assertThat(admin.get(WEBHOOKS, site).asString()).doesNotContain("whsec_");
    }

    @Test
    void lostUpdateIsRefused() {
        JsonPath webhook = create(Set.of());
        admin.put(change("PAUSED"), WEBHOOK, site, id(webhook)).then().statusCode(200);

        admin.call()
                .header("If-Match", "\"1\"")
                .body(change("ACTIVE"))
                .put(Console.API + WEBHOOK, site, id(webhook))
                .then()
                .statusCode(412)
                .body("current.status", equalTo("PAUSED"));
    }

    @Test
    void badSettingsAreNamed() {
        admin.post(Map.of("name", "x", "url", "ftp://example.com"), WEBHOOKS, site)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("url"));
        admin.post(
                        Map.of("name", "x", "url", receiver.url(), "types", Set.of("enrollment.requested.v1")),
                        WEBHOOKS,
                        site)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("types"));
    }

    @Test
    void siteHasAtMostTwenty() {
        for (int i = 0; i < 20; i++) {
            create(Set.of());
        }
        admin.post(settings(Set.of()), WEBHOOKS, site)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:webhook-limit-reached"));
    }

    @Test
    void otherSitesWebhooksDoNotExist() {
        JsonPath webhook = create(Set.of());
        UUID elsewhere = TestSite.create(admins.platform()).id();
        Console stranger = admins.signedIn(AdminRole.ADMINISTRATOR, elsewhere);

        stranger.get(WEBHOOK, site, id(webhook)).then().statusCode(404);
        stranger.get(WEBHOOK, elsewhere, id(webhook)).then().statusCode(404);
        stranger.get(DELIVERIES, elsewhere, id(webhook)).then().statusCode(404);
        stranger.delete(WEBHOOK, elsewhere, id(webhook)).then().statusCode(404);
        admin.delete(WEBHOOK, site, id(webhook)).then().statusCode(204);
        admin.get(WEBHOOK, site, id(webhook)).then().statusCode(404);
    }

    private JsonPath create(Set<String> types) {
        return admin.post(settings(types), WEBHOOKS, site)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> settings(Set<String> types) {
        return Map.of("name", "Ticket system", "url", receiver.url(), "types", types);
    }

    private Map<String, Object> change(String status) {
        return Map.of("name", "Ticket system", "url", receiver.url(), "types", Set.of(), "status", status);
    }

    private static String id(JsonPath webhook) {
        return webhook.getString("id");
    }

    private static String expire(UUID site) {
        return send("credential.expired.v1", site, "\"expiredAt\":\"2026-01-15T10:30:00Z\"");
    }

    private static String lock(UUID site) {
        return send("credential.locked.v1", site, "\"failedAttempts\":20");
    }

    private static String send(String type, UUID site, String fields) {
        return KafkaTopics.send(
                "credential",
                UUID.randomUUID().toString(),
                type,
                "{\"requestId\":\"%s\",\"siteId\":\"%s\",\"sealedSecret\":\"CANARY\",%s}"
                        .formatted(UUID.randomUUID(), site, fields));
    }

    private List<Receiver.Call> awaitCalls(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(receiver.calls()).hasSize(count));
        return receiver.calls();
    }

    private io.restassured.response.ValidatableResponse awaitLog(JsonPath webhook, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> admin.get(DELIVERIES, site, id(webhook)).then().body("items.state", contains(state)));
        return admin.get(DELIVERIES, site, id(webhook)).then();
    }

    private static String signature(Receiver.Call call, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
