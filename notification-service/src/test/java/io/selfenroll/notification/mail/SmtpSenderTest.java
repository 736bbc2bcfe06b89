package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.notification.ReceivedMail;
import io.selfenroll.notification.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SmtpSenderTest {

    private static final String TO = "uma@acme.example";

    private final ScriptedSmtp smtp = new ScriptedSmtp();

    @BeforeEach
    void start() {
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    void theWireFormIsCleanWhateverTheContent() throws Exception {
        String subject = "Zugangsdaten für Ihr Gerät 📱 – "
                + "sehr lang und ungewöhnlich ".repeat(6).strip();
        String text = "Grüße\n.\n..\n.hidden\nFrom me\n" + "x".repeat(3_000) + "\n \ntrailing \n";
        String html = "<p>" + "ü".repeat(2_000) + "</p>\n.\n";

        sender(smtp.port(), MailConfig.StartTls.DISABLED)
                .send(mail("Söhne & Co 📱 " + "lang ".repeat(30), subject, text, html));

        ReceivedMail mail = new ReceivedMail(smtp.received(TO).getFirst());
        assertThat(mail.raw().replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(mail.raw().split("\r\n")).allMatch(line -> line.length() <= 78);
        assertThat(mail.raw()).matches("(?s)\\p{ASCII}*");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.from()).startsWith("Söhne & Co 📱 lang");
        assertThat(mail.header("Message-ID")).isEqualTo("<1@selfenroll.example>");
        assertThat(mail.raw()).contains("\r\n..hidden\r\n", "\r\n...\r\n");
        assertThat(mail.html()).isEqualTo(html.replace("\n.", "\n.."));
    }

    @Test
    void anotherMailServerReadsItAlike() throws Exception {
        GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        try {
            String text = "Grüße\n.\n.hidden\nlong " + "x".repeat(2_000) + "\n";
            sender(greenMail.getSmtp().getPort(), MailConfig.StartTls.DISABLED)
                    .send(mail("Acme, \"Inc\" <x@y>", "Ünïcode", text, "<p>Grüße</p>\n"));

            MimeMessage message = greenMail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Ünïcode");
            assertThat(message.getMessageID()).isEqualTo("<1@selfenroll.example>");
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo(text);
            assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Grüße</p>");
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void aConnectionServesSeveralMails() throws Exception {
        SmtpSender sender = sender(smtp.port(), MailConfig.StartTls.DISABLED);

        for (int i = 0; i < 3; i++) {
            sender.send(mail("Acme", "s", "t\n", "<p>h</p>\n"));
        }

        assertThat(smtp.received(TO)).hasSize(3);
        assertThat(smtp.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatDiedInThePoolIsReplaced() throws Exception {
        SmtpSender sender = sender(smtp.port(), MailConfig.StartTls.DISABLED);
        sender.send(mail("Acme", "s", "t\n", "<p>h</p>\n"));
        smtp.stop();
        smtp.start();

        sender.send(mail("Acme", "s", "t\n", "<p>h</p>\n"));

        assertThat(smtp.received(TO)).hasSize(2);
    }

    @Test
    void withoutTheRequiredEncryptionNothingIsSent() {
        SmtpSender sender = sender(smtp.port(), MailConfig.StartTls.REQUIRED);

        SendFailure failure =
                catchThrowableOfType(SendFailure.class, () -> sender.send(mail("Acme", "s", "t\n", "<p>h</p>\n")));

        assertThat(failure.reason()).isEqualTo("no-starttls");
        assertThat(failure.permanent()).isFalse();
        assertThat(smtp.received(TO)).isEmpty();
    }

    /** Its lines come faster than any timeout of reading; 3 s are for all of it. */
    @Test
    @Timeout(20)
    void anAnswerWithoutAnEndIsNotWaitedFor() {
        smtp.script(TO, ScriptedSmtp.Turn.TRICKLE);
        SmtpSender sender = sender(smtp.port(), MailConfig.StartTls.DISABLED);

        SendFailure failure =
                catchThrowableOfType(SendFailure.class, () -> sender.send(mail("Acme", "s", "t\n", "<p>h</p>\n")));

        assertThat(failure.reason()).isEqualTo("timeout");
        assertThat(failure.permanent()).isFalse();
    }

    @Test
    void anUnknownHostIsAPassingTrouble() {
        SmtpSender sender = sender(TestMailConfig.of("no.such.host.invalid", 25, Map.of("start-tls", "DISABLED")));

        SendFailure failure =
                catchThrowableOfType(SendFailure.class, () -> sender.send(mail("Acme", "s", "t\n", "<p>h</p>\n")));

        assertThat(failure.permanent()).isFalse();
        assertThat(failure.reason()).isIn("connection", "timeout");
    }

    @Test
    void aControlCharacterInAnyHeaderIsRefused() {
        for (String bad : new String[] {"a\rb", "a\nb", "a\r\nBcc: c@d", "a\u0000b", "a\u2028b"}) {
            RenderedMessage content = new RenderedMessage("s", "t", "h");
            assertThat(catchThrowableOfType(
                                    SendFailure.class,
                                    () -> OutgoingMail.of("<1@x>", new Sender(bad, null), TO, content, null))
                            .permanent())
                    .isTrue();
            assertThat(catchThrowableOfType(
                                    SendFailure.class,
                                    () -> OutgoingMail.of("<1@x>", new Sender("n", null), bad, content, null))
                            .reason())
                    .isEqualTo("unsafe-header");
            assertThat(catchThrowableOfType(
                                    SendFailure.class,
                                    () -> OutgoingMail.of("<1@x>", new Sender("n", bad), TO, content, null))
                            .reason())
                    .isEqualTo("unsafe-header");
        }
    }

    @Test
    void aSubjectWithALineEndIsRefusedWhereverItComesFrom() {
        assertThatThrownBy(() -> new RenderedMessage("a\r\nBcc: c@d", "t", "h"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catchThrowableOfType(SendFailure.class, () -> mail("Acme", "a\u2028Bcc: c@d", "t\n", "<p>h</p>\n"))
                        .reason())
                .isEqualTo("unsafe-header");
    }

    @Test
    void mailsAndSecretsDoNotPrintThemselves() throws Exception {
        assertThat(mail("Acme", "s", "the-password", "<p>h</p>").toString())
                .isEqualTo("OutgoingMail[<1@selfenroll.example>, ***]");
        assertThat(new Secret("name", "the-password").toString()).isEqualTo("Secret[***]");
    }

    private static OutgoingMail mail(String senderName, String subject, String text, String html) throws SendFailure {
        return OutgoingMail.of(
                "<1@selfenroll.example>",
                new Sender(senderName, null),
                TO,
                new RenderedMessage(subject, text, html),
                null);
    }

    private static SmtpSender sender(int port, MailConfig.StartTls startTls) {
        return sender(TestMailConfig.of("127.0.0.1", port, Map.of("start-tls", startTls.name())));
    }

    private static SmtpSender sender(MailConfig config) {
        return new SmtpSender(new SmtpConnections(config), config);
    }
}
