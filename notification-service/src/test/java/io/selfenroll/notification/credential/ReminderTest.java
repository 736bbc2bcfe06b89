package io.selfenroll.notification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReminderTest {

    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    @ParameterizedTest
    @CsvSource({"60, 15", "1440, 15", "40, 10", "10, 2.5"})
    void waitsUntilAQuarterOfAnHourBeforeTheEndOrAQuarterOfTheLife(long lifeMinutes, double minutesBefore) {
        TestCredential credential =
                TestCredential.make().expiring(Duration.ofMinutes(lifeMinutes)).issue();

        awaitReminder(credential, "QUEUED");

        long seconds = Long.parseLong(tables.read(
                        "select round(timestampdiff(microsecond, next_attempt_at, expires_at) / 1000000) from delivery"
                                + " where kind = 'reminder' and credential_id = ?",
                        credential.id().toString())
                .getFirst());
        assertThat(seconds).isEqualTo(Math.round(minutesBefore * 60));
    }

    @Test
    void comesInTimeAndRepeatsNoPassword() {
        TestCredential credential = dueSoon().issue();

        awaitReminder(credential, "SENT");

        assertThat(smtp.received(credential.email())).hasSize(2);
        ReceivedMail mail = new ReceivedMail(smtp.received(credential.email()).getLast());
        assertThat(mail.subject()).isEqualTo("Your enrollment credentials expire in 15 minutes");
        assertThat(mail.text())
                .contains("Enroll now: http://localhost:8080/enroll/acme\n", "K7QM-4X2P", "15 minutes")
                .doesNotContain(credential.password(), credential.userName());
        assertThat(mail.html()).doesNotContain(credential.password(), credential.userName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"redeemed", "revoked", "superseded", "locked"})
    void isTakenBackWhenTheCredentialEnds(String end) {
        TestCredential credential = TestCredential.make().issue();
        tables.awaitDelivery(credential, "SENT");

        credential.end(end);

        awaitReminder(credential, "CANCELLED");
        assertThat(smtp.received(credential.email())).hasSize(1);
    }

    @Test
    void siteThatWantsNoneGetsNone() {
        TestSite site = TestSite.known(tables, "Acme", "en", settings -> settings.put("reminder", false));
        TestCredential credential = dueSoon().site(site.id()).issue();

        tables.awaitDelivery(credential, "SENT");

        assertThat(reminders(credential)).isEmpty();
    }

    @Test
    void siteThatSwitchesThemOffLaterGetsNoneEither() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        TestCredential credential = dueSoon().site(site.id()).issue();
        tables.awaitDelivery(credential, "SENT");

        site.change("Acme anew", settings -> settings.put("reminder", false));

        awaitReminder(credential, "CANCELLED");
        assertThat(smtp.received(credential.email())).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOfAMailThatWasNotAccepted() {
        TestCredential credential = dueSoon();
        smtp.script(credential.email(), ScriptedSmtp.Turn.UNKNOWN_USER);
        credential.issue();

        awaitReminder(credential, "CANCELLED");
        assertThat(smtp.received(credential.email())).isEmpty();
    }

    @Test
    void credentialThatIsAlmostOverNeedsNone() {
        TestCredential credential = TestCredential.make()
                .with("issuedAt", Instant.now().minus(Duration.ofHours(1)).toString())
                .expiring(Duration.ofMinutes(14))
                .issue();

        tables.awaitDelivery(credential, "SENT");

        assertThat(reminders(credential)).isEmpty();
    }

    /** In three seconds: time enough to see that it waits. */
    private static TestCredential dueSoon() {
        return TestCredential.make()
                .with("issuedAt", Instant.now().minus(Duration.ofHours(3)).toString())
                .expiring(QUARTER_OF_AN_HOUR.plusSeconds(3));
    }

    private List<String> reminders(TestCredential credential) {
        return tables.read(
                "select state from delivery where kind = 'reminder' and credential_id = ?",
                credential.id().toString());
    }

    private void awaitReminder(TestCredential credential, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reminders(credential)).containsExactly(state));
    }
}
