package io.selfenroll.enrollment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.outbox.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestVerifierTest {

    private static final String VERIFIED = "enrollment.verified.v1";
    private static final String REJECTED = "enrollment.rejected.v1";

    @Inject
    Tables tables;

    @Inject
    PinHashes pinHashes;

    @Inject
    ObjectMapper json;

    private TestSite site;
    private TestUser user;

    @BeforeEach
    void prepare() {
        site = tables.known(TestSite.make());
        user = tables.known(site.user());
    }

    @Test
    void rightPairIsVerified() {
        String reference = Portal.accepted(user.email().toUpperCase(Locale.ROOT), site.pin());

        JsonNode event = outcome(VERIFIED, reference);

        assertThat(event.at("/email").asText()).isEqualTo(user.email());
        assertThat(event.at("/site/id").asText()).isEqualTo(site.id().toString());
        assertThat(event.at("/site/slug").asText()).isEqualTo(site.slug());
        assertThat(event.at("/site/name").asText()).isEqualTo(site.name());
        assertThat(event.at("/site/credentialLifeMinutes").asInt()).isEqualTo(60);
        assertThat(event.at("/user/id").asText()).isEqualTo(user.id().toString());
        assertThat(event.at("/user/firstName").asText()).isEqualTo("Uma");
        assertThat(event.at("/pinId").asText()).isEqualTo(site.pinId().toString());
        assertThat(tables.read(
                        "select concat_ws(' ', outcome, email, site_id, user_id, pin_id) from enrollment_request"
                                + " where id = ?",
                        event.get("requestId").asText()))
                .containsExactly(String.join(
                        " ",
                        "VERIFIED",
                        user.email(),
                        site.id().toString(),
                        user.id().toString(),
                        site.pinId().toString()));
    }

    @Test
    void unknownAddressOfARightPinIsToldToItsSite() {
        JsonNode event = outcome(REJECTED, Portal.accepted("nobody@acme.example", site.pin()));

        assertThat(event.get("reason").asText()).isEqualTo("UNKNOWN_ADDRESS");
        assertThat(event.get("siteId").asText()).isEqualTo(site.id().toString());
        assertThat(event.get("pinId").asText()).isEqualTo(site.pinId().toString());
        assertThat(event.get("userId").isNull()).isTrue();
    }

    @Test
    void userOfAnotherSiteIsUnknownHere() {
        TestSite other = tables.known(TestSite.make());

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), other.pin()));

        assertThat(event.get("reason").asText()).isEqualTo("UNKNOWN_ADDRESS");
        assertThat(event.get("siteId").asText()).isEqualTo(other.id().toString());
    }

    @Test
    void wrongPinOfAKnownAddressIsToldToItsSite() {
        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), unusedPin()));

        assertThat(event.get("reason").asText()).isEqualTo("WRONG_PIN");
        assertThat(event.get("siteId").asText()).isEqualTo(site.id().toString());
        assertThat(event.get("userId").asText()).isEqualTo(user.id().toString());
        assertThat(event.get("pinId").isNull()).isTrue();
        assertThat(event.get("firstName").asText()).isNotBlank();
        assertThat(event.get("lastName").asText()).isNotBlank();
    }

    @Test
    void wrongPinOfAnAddressOfTwoSitesIsToldToNeither() {
        tables.known(tables.known(TestSite.make()).user().email(user.email()));

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), unusedPin()));

        assertThat(event.get("reason").asText()).isEqualTo("WRONG_PIN");
        assertThat(event.get("siteId").isNull()).isTrue();
        assertThat(event.get("userId").isNull()).isTrue();
        assertThat(event.get("firstName").isNull()).isTrue();
    }

    @Test
    void pinSelectsTheSiteOfAUserInTwo() {
        TestUser twin = tables.known(tables.known(TestSite.make()).user().email(user.email()));

        JsonNode event =
                outcome(VERIFIED, Portal.accepted(user.email(), twin.site().pin()));

        assertThat(event.at("/user/id").asText()).isEqualTo(twin.id().toString());
        assertThat(event.at("/site/id").asText()).isEqualTo(twin.site().id().toString());
    }

    @Test
    void disabledUserIsRejected() {
        tables.known(user.disabled());

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), site.pin()));

        assertThat(event.get("reason").asText()).isEqualTo("USER_DISABLED");
        assertThat(event.get("userId").asText()).isEqualTo(user.id().toString());
    }

    @Test
    void disabledUserWithAWrongPinIsNotNamedForAMail() {
        tables.known(user.disabled());

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), unusedPin()));

        assertThat(event.get("userId").asText()).isEqualTo(user.id().toString());
        assertThat(event.get("firstName").isNull()).isTrue();
        assertThat(event.get("language").isNull()).isTrue();
    }

    @Test
    void disabledSiteIsRejected() {
        tables.known(site.disabled());

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), site.pin()));

        assertThat(event.get("reason").asText()).isEqualTo("SITE_DISABLED");
        assertThat(event.get("siteId").asText()).isEqualTo(site.id().toString());
    }

    @Test
    void fourthMailOfAnHourIsCapped() {
        List<String> references = IntStream.range(0, 5)
                .mapToObj(_ -> Portal.accepted(user.email(), site.pin()))
                .toList();

        references.forEach(this::awaitOutcome);

        assertThat(tables.read("select outcome from enrollment_request where email = ? order by id", user.email()))
                .containsExactly("VERIFIED", "VERIFIED", "VERIFIED", "REJECTED", "REJECTED");
        assertThat(outcome(REJECTED, references.getLast()).get("reason").asText())
                .isEqualTo("CAPPED");
    }

    @Test
    void eleventhMailOfADayIsCapped() {
        Instant now = Instant.now();
        IntStream.rangeClosed(1, 10).forEach(i -> verifiedAt(now.minus(Duration.ofMinutes(61 + i))));

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), site.pin()));

        assertThat(event.get("reason").asText()).isEqualTo("CAPPED");
    }

    @Test
    void mailsOfYesterdayDoNotCount() {
        Instant yesterday = Instant.now().minus(Duration.ofHours(24).plusMinutes(1));
        IntStream.rangeClosed(1, 10).forEach(i -> verifiedAt(yesterday.minusSeconds(i)));

        outcome(VERIFIED, Portal.accepted(user.email(), site.pin()));
    }

    @Test
    void rejectedRequestsDoNotCountAsMails() {
        IntStream.range(0, 4).forEach(_ -> Portal.accepted(user.email(), unusedPin()));

        outcome(VERIFIED, Portal.accepted(user.email(), site.pin()));
    }

    @Test
    void oldPinIsAcceptedWithinItsOverlap() {
        UUID next = Ids.next();
        tables.known(site.rotatePin(next, unusedPin(), Instant.now().plus(Duration.ofHours(1))));

        JsonNode event = outcome(VERIFIED, Portal.accepted(user.email(), site.pin()));

        assertThat(event.get("pinId").asText()).isEqualTo(site.pinId().toString());
    }

    @Test
    void newPinIsAcceptedAtOnce() {
        UUID next = Ids.next();
        String pin = unusedPin();
        tables.known(site.rotatePin(next, pin, Instant.now().plus(Duration.ofHours(1))));

        JsonNode event = outcome(VERIFIED, Portal.accepted(user.email(), pin));

        assertThat(event.get("pinId").asText()).isEqualTo(next.toString());
    }

    @Test
    void oldPinIsRefusedAfterItsEnd() {
        tables.known(site.rotatePin(Ids.next(), unusedPin(), Instant.now().minusSeconds(1)));

        JsonNode event = outcome(REJECTED, Portal.accepted(user.email(), site.pin()));

        assertThat(event.get("reason").asText()).isEqualTo("WRONG_PIN");
        assertThat(event.get("pinId").asText()).isEqualTo(site.pinId().toString());
    }

    @Test
    void timeOfSubmissionDecidesNotTimeOfVerification() throws Exception {
        Instant end = Instant.now().minusSeconds(5);
        tables.known(site.rotatePin(Ids.next(), unusedPin(), end));

        EnrollmentRequested early = requested(end.minusSeconds(1));
        EnrollmentRequested late = requested(end.plusSeconds(1));
        publish(early);
        publish(late);

        outcome(VERIFIED, early.reference());
        outcome(REJECTED, late.reference());
    }

    @Test
    void requestThatArrivesTwiceHasOneOutcome() throws Exception {
        EnrollmentRequested request = requested(Instant.now());

        publish(request);
        publish(request);
        EnrollmentRequested last = requested(Instant.now());
        publish(last);

        outcome(VERIFIED, last.reference());
        assertThat(KafkaTopics.read("enrollment-request").stream()
                        .filter(record -> VERIFIED.equals(KafkaTopics.header(record, "ce_type")))
                        .filter(record -> KafkaTopics.json(record)
                                .get("requestId")
                                .asText()
                                .equals(request.requestId().toString())))
                .hasSize(1);
    }

    @Test
    void unreadableRequestGoesToTheDeadLettersAndTheNextIsHandled() throws Exception {
        EnrollmentRequested next = requested(Instant.now());

        String poison = KafkaTopics.send(
                "enrollment-request", RequestKey.of(user.email()), EnrollmentRequested.TYPE, "{\"requestId\":17");
        publish(next);

        outcome(VERIFIED, next.reference());
        JsonNode letter = KafkaTopics.awaitEvent(
                "dead-letter",
                "dead-letter.recorded.v1",
                data -> data.get("eventId").asText().equals(poison));
        assertThat(letter.get("consumer").asText()).isEqualTo("enrollment-service.request-verifier");
    }

    @Test
    void languageIsTheRequestsElseTheUsersElseTheSites() {
        assertThat(outcome(VERIFIED, Portal.accepted(user.email(), site.pin()))
                        .get("locale")
                        .asText())
                .isEqualTo("en");
        tables.known(user.language("fi"));
        assertThat(outcome(VERIFIED, Portal.accepted(user.email(), site.pin()))
                        .get("locale")
                        .asText())
                .isEqualTo("fi");
        String reference = Portal.post(Map.of("email", user.email(), "pin", site.pin(), "locale", "de-at"))
                .jsonPath()
                .getString("reference");
        assertThat(outcome(VERIFIED, reference).get("locale").asText()).isEqualTo("de-AT");
    }

    private JsonNode outcome(String type, String reference) {
        return KafkaTopics.awaitEvent(
                "enrollment-request",
                type,
                data -> data.get("reference").asText().equals(reference));
    }

    private void awaitOutcome(String reference) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !tables.read("select id from enrollment_request where reference = ?", reference)
                        .isEmpty());
    }

    private EnrollmentRequested requested(Instant at) {
        String text = RandomText.crockford(8).toUpperCase(Locale.ROOT);
        return new EnrollmentRequested(
                Ids.next(),
                text.substring(0, 4) + "-" + text.substring(4),
                user.email(),
                pinHashes.of(new CompanyPin(site.pin())),
                null,
                at);
    }

    private void publish(EnrollmentRequested request) throws Exception {
        KafkaTopics.send(
                "enrollment-request",
                RequestKey.of(request.email()),
                EnrollmentRequested.TYPE,
                json.writeValueAsString(request));
    }

    private void verifiedAt(Instant time) {
        tables.write(
                "insert into enrollment_request (id, reference, email, outcome, requested_at, decided_at)"
                        + " values (?, 'AAAA-AAAA', ?, 'VERIFIED', ?, ?)",
                Ids.next().toString(),
                user.email(),
                LocalDateTime.ofInstant(time, ZoneOffset.UTC),
                LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static String unusedPin() {
        return RandomText.digits(8);
    }
}
