package io.selfenroll.notification.device;

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
import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.notification.Contract;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.TestSite;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceEnrolledTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    private final String email = "uma-" + RandomText.crockford(10) + "@acme.example";

    @Test
    void theContractsExampleIsUnderstood() {
        DeviceEnrolled device = Contract.example("DeviceEnrolled").as(DeviceEnrolled.class);

        assertThat(device.values()).containsEntry(Placeholder.DEVICE_NAME, "Pixel 9");
        assertThat(device.values()).containsEntry(Placeholder.PLATFORM, "Android");
    }

    @Test
    void userIsToldWhichDeviceWasEnrolledAndWhen() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        ObjectNode device = device(site);

        enrolled(device);
        enrolled(device);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(email)).hasSize(1));
        ReceivedMail mail = new ReceivedMail(smtp.received(email).getFirst());
        assertThat(mail.subject()).isEqualTo("A device was enrolled for you at Acme");
        assertThat(mail.text())
                .contains("Hello Uma,", "Umas <b>Pixel</b>", "Kind: Android", " UTC", "tell your administrator");
        assertThat(mail.html()).contains("<strong>Umas &lt;b&gt;Pixel&lt;/b&gt;</strong>");
        assertThat(tables.read("select count(*) from delivery where recipient = ?", email))
                .containsExactly("1");
    }

    @Test
    void eventWithoutNamesAddressesByMailAddress() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        ObjectNode device = device(site);
        device.remove("firstName");
        device.remove("lastName");
        device.remove("language");

        enrolled(device);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(email)).hasSize(1));
        assertThat(new ReceivedMail(smtp.received(email).getFirst()).text()).contains("Hello " + email + ",");
    }

    @Test
    void siteThatDoesNotWantItAndWhatIsLongAgoGetNoMail() {
        TestSite silent = TestSite.known(tables, "Acme", "en", settings -> settings.put("enrolledMail", false));
        TestSite site = TestSite.known(tables, "Acme", "en");

        enrolled(device(silent));
        enrolled(device(site)
                .put("enrolledAt", Instant.now().minus(Duration.ofHours(25)).toString()));

        String last = "last-" + RandomText.crockford(10) + "@acme.example";
        enrolled(device(site).put("email", last));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(last)).hasSize(1));
        assertThat(smtp.received(email)).isEmpty();
    }

    @Test
    void userCanSayThatItWasSomebodyElse() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        TestCredential credential = TestCredential.make().site(site.id()).issue();
        tables.awaitDelivery(credential, "SENT");

        enrolled(device(site).put("credentialId", credential.id().toString()));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(email)).hasSize(1));
        assertThat(new ReceivedMail(smtp.received(email).getFirst()).text().replaceAll("\\s+", " "))
                .contains("This wasn't me: http", "/not-me#" + credential.disownToken());
        assertThat(tables.read(
                        "select count(*) from delivery where sealed_disown_token is not null and state = 'SENT'"))
                .containsExactly("0");
    }

    private ObjectNode device(TestSite site) {
        return JSON.createObjectNode()
                .put("deviceId", UUID.randomUUID().toString())
                .put("requestId", UUID.randomUUID().toString())
                .put("credentialId", UUID.randomUUID().toString())
                .put("siteId", site.id().toString())
                .put("userId", UUID.randomUUID().toString())
                .put("email", email)
                .put("firstName", "Uma")
                .put("lastName", "Ser")
                .put("language", "en")
                .put("name", "Umas <b>Pixel</b>")
                .put("platform", "ANDROID")
                .put("enrolledAt", Instant.now().toString());
    }

    /** All by one key, so that a later one is handled later. */
    private static void enrolled(ObjectNode device) {
        KafkaTopics.send("device", "one", "device.enrolled.v1", device.toString());
    }
}
