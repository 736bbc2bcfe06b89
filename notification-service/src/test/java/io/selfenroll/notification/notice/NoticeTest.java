package io.selfenroll.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.RandomText;
import io.selfenroll.keys.Sealer;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.Contract;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import io.selfenroll.notification.Tables;
import io.selfenroll.notification.TestSite;
import io.selfenroll.outbox.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NoticeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "tOkEn-0123456789_abcdefghij";

    @Inject
    Tables tables;

    ScriptedSmtp smtp;

    private final String email = "ada-" + RandomText.crockford(10) + "@acme.example";

    @Test
    void theContractsExampleIsUnderstoodAndDoesNotPrintItsSecret() {
        NoticeRequested notice = Contract.example("NoticeRequested").as(NoticeRequested.class);

        assertThat(notice.messageKind()).isEqualTo(MessageKind.ADMIN_INVITATION);
        assertThat(notice.toString()).doesNotContain(notice.sealedSecret());
    }

    @ParameterizedTest
    @CsvSource({
        "admin-invitation, en, You are invited to administer Selfenroll, invitation",
        "admin-invitation, fi, Kutsu Selfenrollin ylläpitäjäksi, invitation",
        "admin-password-reset, de-AT, Neues Passwort für Selfenroll wählen, password-reset",
        "admin-password-reset, ja, Selfenroll の新しいパスワードを設定してください, password-reset",
        "admin-password-reset, nl, Choose a new password for Selfenroll, password-reset"
    })
    void linkIsInTheMailAndThenNowhere(String kind, String language, String subject, String page) {
        request(notice(kind).put("language", language).put("sealedSecret", sealed(TOKEN)));

        ReceivedMail mail = awaitMail();

        String link = "http://localhost:8080/admin/" + page + "#" + TOKEN;
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.from()).isEqualTo("Selfenroll <no-reply@selfenroll.example>");
        assertThat(mail.text()).contains("Ada Min", link);
        assertThat(mail.html()).contains("href=\"" + link + "\"");
        await().untilAsserted(() -> assertThat(
                        tables.read("select state, sealed_secret from delivery where recipient = ?", email))
                .containsExactly("SENT/null"));
        assertThat(KafkaTopics.read("delivery")).noneMatch(message -> new String(message.value()).contains(email));
    }

    @Test
    void whoInvitedIsNamed() {
        ObjectNode notice = notice("admin-invitation").put("sealedSecret", sealed(TOKEN));
        notice.withObject("/values").put("invitedBy", "Pat Form").put("link", "https://evil.example/");

        request(notice);

        assertThat(awaitMail().text()).contains("Pat Form invited you").doesNotContain("evil.example");
    }

    @Test
    void siteTellsItsAdministratorsInItsOwnWords() {
        TestSite site = TestSite.known(tables, "Acme", "en");
        ObjectNode notice = notice("admin-notice").put("siteId", site.id().toString());
        notice.withObject("/values").put("summary", "12 mails could not be delivered.");

        request(notice);

        ReceivedMail mail = awaitMail();
        assertThat(mail.subject()).isEqualTo("Acme: please take a look");
        assertThat(mail.from()).isEqualTo("Acme <no-reply@selfenroll.example>");
        assertThat(mail.text())
                .contains("12 mails could not be delivered.", "Open the console: http://localhost:8080/admin/");
    }

    @Test
    void siteThatWantsNoNoticesAndWhatIsOfNoUseAnyMoreGetNone() {
        TestSite silent = TestSite.known(tables, "Acme", "en", settings -> settings.put("adminNotices", false));
        ObjectNode unwanted = notice("admin-notice").put("siteId", silent.id().toString());
        unwanted.withObject("/values").put("summary", "x");

        request(unwanted);
        request(notice("admin-invitation")
                .put("sealedSecret", sealed(TOKEN))
                .put("expiresAt", Instant.now().minusSeconds(1).toString()));

        String last = "last-" + RandomText.crockford(10) + "@acme.example";
        request(notice("admin-password-reset")
                .put("sealedSecret", sealed(TOKEN))
                .put("recipient", last));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(last)).hasSize(1));
        assertThat(smtp.received(email)).isEmpty();
    }

    @Test
    void secretThatIsNoPartOfAnAddressIsNotSent() {
        request(notice("admin-invitation").put("sealedSecret", sealed("a\" onclick=\"b")));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                tables.read("select state, last_problem from delivery where recipient = ?", email))
                        .containsExactly("FAILED/unusable-secret"));
        assertThat(smtp.received(email)).isEmpty();
    }

    @Test
    void whatIsNoNoticeIsUnreadable() {
        String example = new String(Contract.example("NoticeRequested").data());
        for (String broken : new String[] {
            example.replace("admin-invitation", "enrollment-credentials"),
            example.replace("admin-invitation", "invoice"),
            example.replaceAll("\"sealedSecret\":\"[^\"]+\"", "\"sealedSecret\":null")
        }) {
            var event = new io.selfenroll.outbox.Event(
                    "id", NoticeRequested.TYPE, "key", Instant.EPOCH, "notice", 0, 0, broken.getBytes());
            assertThatThrownBy(() -> event.as(NoticeRequested.class)).isInstanceOf(UnreadableEvent.class);
        }
    }

    private ObjectNode notice(String kind) {
        ObjectNode notice = JSON.createObjectNode()
                .put("noticeId", UUID.randomUUID().toString())
                .put("kind", kind)
                .putNull("siteId")
                .put("recipient", email)
                .put("recipientName", "Ada Min")
                .put("language", "en")
                .putNull("sealedSecret")
                .put("expiresAt", Instant.now().plus(Duration.ofHours(48)).toString());
        notice.putObject("values");
        return notice;
    }

    private static void request(ObjectNode notice) {
        KafkaTopics.send("notice", "one", "notice.requested.v1", notice.toString());
    }

    private static String sealed(String token) {
        return new Sealer(KeyFile.read(KeysResource.directory().resolve("seal.pub.jwks"))).seal(token);
    }

    private ReceivedMail awaitMail() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(smtp.received(email)).hasSize(1));
        return new ReceivedMail(smtp.received(email).getFirst());
    }
}
