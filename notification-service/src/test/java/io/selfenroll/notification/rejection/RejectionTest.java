package io.selfenroll.notification.rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.notification.Contract;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RejectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    private final String email = "uma-" + RandomText.crockford(10) + "@acme.example";

    @Test
    void theContractsExampleIsOfAnActiveUser() {
        EnrollmentRejected rejected = Contract.example("EnrollmentRejected").as(EnrollmentRejected.class);

        assertThat(rejected.mistypedByAnActiveUser()).isTrue();
        assertThat(rejected.firstName()).isEqualTo("Uma");
    }

    @Test
    void userWhoMistypedThePinIsToldInTheirLanguage() {
        TestSite site = TestSite.known(
                tables,
                "Acme",
                "en",
                settings -> settings.putArray("languages").add("en").add("de"));

        reject(rejection(site).put("language", "de"));

        awaitMails(1);
        ReceivedMail mail = new ReceivedMail(smtp.received(email).getFirst());
        assertThat(mail.subject()).isEqualTo("Die Firmen-PIN war nicht richtig");
        assertThat(mail.text()).contains("Guten Tag Uma,", "http://localhost:8080/", "K7QM-4X2P");
        assertThat(mail.html()).contains("lang=\"de\"", ">Noch einmal versuchen</a>");
    }

    @Test
    void siteThatWroteItsOwnWordsIsQuotedInTheLanguagesItSpeaks() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        tables.write(
                "insert into own_template (site_id, kind, language, version, subject, body) values (?, ?, ?, ?, ?, ?)",
                site.id().toString(),
                "pin-mismatch",
                "en",
                1,
                "Our own words",
                "{{portalUrl}}");

        reject(rejection(site).put("language", "de"));

        awaitMails(1);
        assertThat(new ReceivedMail(smtp.received(email).getFirst()).subject()).isEqualTo("Our own words");
    }

    @Test
    void siteThatDoesNotWantItIsLeftAlone() {
        TestSite site = TestSite.known(tables, "Acme", "en", settings -> settings.put("wrongPinMail", false));

        reject(rejection(site));

        assertNoMailBefore(site("Other"));
    }

    @Test
    void disabledSiteSaysNothing() {
        TestSite site = TestSite.known(tables, "Acme", "en", settings -> settings.put("status", "DISABLED"));

        reject(rejection(site));

        assertNoMailBefore(site("Other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN_ADDRESS", "USER_DISABLED", "SITE_DISABLED", "CAPPED"})
    void otherReasonsAreNobodysBusiness(String reason) {
        TestSite site = site("Acme");

        reject(rejection(site).put("reason", reason));

        assertNoMailBefore(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "userId", "siteId"})
    void whoIsNotOneActiveUserGetsNothing(String missing) {
        TestSite site = site("Acme");

        reject(rejection(site).putNull(missing));

        assertNoMailBefore(site);
    }

    @Test
    void addressGetsOneAnHourWhateverIsTyped() {
        TestSite site = site("Acme");
        for (int i = 0; i < 20; i++) {
            reject(rejection(site));
        }

        awaitMails(1);
        assertNoFurtherMail(site, 1);
    }

    @Test
    void addressGetsThreeADay() {
        TestSite site = site("Acme");
        for (int sent = 1; sent <= 3; sent++) {
            reject(rejection(site));
            awaitMails(sent);
            tables.write("update delivery set created_at = created_at - interval 2 hour where recipient = ?", email);
        }

        reject(rejection(site));

        assertNoFurtherMail(site, 3);
    }

    @Test
    void whatIsToldTwiceIsMailedOnce() {
        TestSite site = site("Acme");
        ObjectNode rejection = rejection(site);
        reject(rejection);
        reject(rejection);

        awaitMails(1);
        assertNoFurtherMail(site, 1);
    }

    private TestSite site(String name) {
        return TestSite.known(tables, name, "en");
    }

    private ObjectNode rejection(TestSite site) {
        return JSON.createObjectNode()
                .put("requestId", UUID.randomUUID().toString())
                .put("reference", "K7QM-4X2P")
                .put("email", email)
                .put("reason", "WRONG_PIN")
                .put("siteId", site.id().toString())
                .put("userId", UUID.randomUUID().toString())
                .put("firstName", "Uma")
                .put("lastName", "Ser")
                .put("language", "en")
                .put("requestedAt", Instant.now().toString());
    }

    /** All by one key, as events of one address are. */
    private void reject(ObjectNode rejection) {
        KafkaTopics.send("enrollment-request", email, "enrollment.rejected.v1", rejection.toString());
    }

    private void awaitMails(int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(email)).hasSize(count));
    }

    private void assertNoMailBefore(TestSite site) {
        assertNoFurtherMail(site, 0);
    }

    /** A later event of the same key has been handled: what came before it was looked at. */
    private void assertNoFurtherMail(TestSite site, int mails) {
        String other = "last-" + RandomText.crockford(10) + "@acme.example";
        KafkaTopics.send(
                "enrollment-request",
                email,
                "enrollment.rejected.v1",
                rejection(site).put("email", other).toString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(other)).hasSize(1));
        assertThat(smtp.received(email)).hasSize(mails);
    }
}
