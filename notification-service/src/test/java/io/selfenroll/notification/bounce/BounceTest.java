package io.selfenroll.notification.bounce;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.mail.Flags;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.notification.Contract;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestCredential;
import io.selfenroll.notification.TestSite;
import io.selfenroll.notification.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BounceTest {

    private static final String SUPPRESSIONS = "/api/notifications/v1/suppressions";

    @Inject
    Tables tables;

    @Inject
    Bounces bounces;

    private TestCredential sent(TestSite site, String... email) {
        TestCredential credential = TestCredential.make().site(site.id());
        Stream.of(email).forEach(address -> credential.with("email", address));
        credential.issue();
        tables.awaitDelivery(credential, "SENT");
        return credential;
    }

    private static void piped(String raw) {
        given().header("Authorization", "Bearer " + TestTokens.service())
                .contentType("message/rfc822")
                .body(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/internal/v1/bounces")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification admin(String role, TestSite site) {
        return given().header("Authorization", "Bearer " + TestTokens.admin(role, site.id()));
    }

    @Test
    void aHardBounceIsToldAndItsAddressGetsNoMoreOfTheSiteUntilThatIsLifted() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        TestCredential credential = sent(site);
        String report = Report.failed(tables.messageId(credential), "5.1.1");

        piped(report);
        piped(report);

        assertThat(tables.delivery(credential)).isEqualTo("BOUNCED/1/bounced-5.1.1/0");
        String deliveryId = tables.messageId(credential).substring(1, 37);
        var events = KafkaTopics.read("delivery").stream()
                .filter(message -> message.key().equals(deliveryId))
                .filter(message -> "delivery.bounced.v1".equals(KafkaTopics.header(message, "ce_type")));
        var event = KafkaTopics.awaitEvent(
                "delivery",
                "delivery.bounced.v1",
                data -> data.get("deliveryId").asText().equals(deliveryId));
        assertThat(Contract.violations("DeliveryBounced", event)).isEmpty();
        assertThat(events.count()).isLessThanOrEqualTo(1);

        TestCredential next = TestCredential.make()
                .site(site.id())
                .with("email", credential.email())
                .issue();
        tables.awaitDelivery(next, "CANCELLED/0/suppressed");
        sent(TestSite.known(tables, "Other", "en"), credential.email());

        String id = admin("reader", site)
                .queryParam("site", site.id())
                .get(SUPPRESSIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].recipient", equalTo(credential.email()))
                .body("items[0].reason", equalTo("bounced-5.1.1"))
                .extract()
                .path("items[0].id");
        admin("reader", site).delete(SUPPRESSIONS + "/" + id).then().statusCode(403);
        admin("editor", TestSite.known(tables, "Other", "en"))
                .delete(SUPPRESSIONS + "/" + id)
                .then()
                .statusCode(404);
        admin("editor", site).delete(SUPPRESSIONS + "/" + id).then().statusCode(204);
        admin("editor", site).delete(SUPPRESSIONS + "/" + id).then().statusCode(404);
        var action = KafkaTopics.awaitEvent(
                "admin-action",
                "admin-action.recorded.v1",
                data -> data.at("/target/id").asText().equals(id));
        assertThat(action.get("action").asText()).isEqualTo("suppression.lifted");
        sent(site, credential.email());
    }

    @Test
    void aFullMailboxIsToldAndTheNextMailIsTried() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        TestCredential credential = sent(site);

        piped(Report.failed(tables.messageId(credential), "5.2.2"));

        assertThat(tables.delivery(credential)).startsWith("BOUNCED/1/bounced-5.2.2");
        sent(site, credential.email());
    }

    @Test
    void whatIsForgedOrNoReportChangesNothing() {
        TestCredential credential = sent(TestSite.known(tables, "Acme", "en"));
        String id = tables.messageId(credential);

        for (String raw : List.of(
                Report.failed("<" + UUID.randomUUID() + "@selfenroll.example>", "5.1.1"),
                Report.failed(id.replace("@", "@evil."), "5.1.1"),
                Report.failed("<1@x>", "5.1.1"),
                Report.failed("' or 1=1", "5.1.1"),
                Report.of(id, "delayed", "4.4.1"),
                "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + id + "\r\n\r\nI am away until Monday.",
                "no mail at all")) {
            piped(raw);
        }

        assertThat(tables.delivery(credential)).startsWith("SENT");
    }

    @Test
    void onlyServicesPipeMessagesIn() {
        given().contentType("message/rfc822")
                .body(new byte[] {1})
                .post("/internal/v1/bounces")
                .then()
                .statusCode(401);
        admin("administrator", TestSite.known(tables, "Acme", "en"))
                .contentType("message/rfc822")
                .body(new byte[] {1})
                .post("/internal/v1/bounces")
                .then()
                .statusCode(403);
    }

    @Test
    void reportsAreReadFromAMailboxAndTheRestIsLeftThere() throws Exception {
        TestCredential credential = sent(TestSite.known(tables, "Acme", "en"));
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var user = server.setUser("bounces@selfenroll.example", "bounces", "secret");
            user.deliver(Report.parsed(Report.failed(tables.messageId(credential), "5.1.1")));
            user.deliver(Report.parsed("Subject: Hello\r\nFrom: uma@acme.example\r\n\r\nWhat is this?"));

            new BounceMailbox(() -> mailbox(server.getImap().getPort()), bounces).read();

            assertThat(tables.delivery(credential)).startsWith("BOUNCED");
            var folder = server.getManagers().getImapHostManager().getInbox(user);
            assertThat(folder.getMessages())
                    .singleElement()
                    .satisfies(left -> assertThat(left.getFlags().contains(Flags.Flag.SEEN))
                            .isTrue());
        } finally {
            server.stop();
        }
    }

    private static BounceConfig.Imap mailbox(int port) {
        return new BounceConfig.Imap() {
            @Override
            public Optional<String> host() {
                return Optional.of("127.0.0.1");
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public boolean tls() {
                return false;
            }

            @Override
            public Optional<String> username() {
                return Optional.of("bounces");
            }

            @Override
            public Optional<String> password() {
                return Optional.of("secret");
            }

            @Override
            public String folder() {
                return "INBOX";
            }

            @Override
            public Duration interval() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }
        };
    }
}
