package io.selfenroll.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSinkTest {

    @TempDir
    Path directory;

    private MailStore store;
    private SmtpSink sink;

    @BeforeEach
    void start() {
        store = new MailStore(directory, 3);
        sink = new SmtpSink(0, store);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void aMailIsShownWithItsPartsDecoded() throws MessagingException {
        send("user@acme.example", "Grüße – your device");

        Mail mail = store.find("USER@acme.example").getFirst();
        assertThat(mail.to()).isEqualTo("user@acme.example");
        assertThat(mail.from()).isEqualTo("Selfenroll <no-reply@selfenroll.example>");
        assertThat(mail.subject()).isEqualTo("Grüße – your device");
        assertThat(mail.text()).isEqualTo("Hallo Ümit");
        assertThat(mail.html()).isEqualTo("<p>Hallo <b>Ümit</b></p>");
        assertThat(mail.headers()).containsEntry("X-Test", "1").containsKey("Message-ID");
    }

    @Test
    void aPictureThatComesWithTheMailIsShownInItsPlace() throws MessagingException, IOException {
        MimeMessage message = new MimeMessage((Session) null);
        message.setSubject("Logo");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<img src=\"cid:logo.1@acme.example\">", "UTF-8", "html");
        MimeBodyPart logo = new MimeBodyPart();
        logo.setDataHandler(new DataHandler(new ByteArrayDataSource(new byte[] {1, 2, 3}, "image/png")));
        logo.setContentID("<logo.1@acme.example>");
        message.setContent(new MimeMultipart("related", html, logo));
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);

        Mail mail = MailReader.read("1", "user@acme.example", Instant.EPOCH, raw.toByteArray());

        assertThat(mail.html()).isEqualTo("<img src=\"data:image/png;base64,AQID\">");
    }

    @Test
    void onlyTheRecipientsOwnMailsAreFound() throws MessagingException {
        send("a@acme.example", "for a");
        send("b@acme.example", "for b");

        assertThat(store.find("b@acme.example")).extracting(Mail::subject).containsExactly("for b");
        assertThat(store.find(null)).extracting(Mail::subject).containsExactly("for b", "for a");
    }

    @Test
    void mailsSurviveARestartAndTheOldestGoWhenThereAreTooMany() throws MessagingException {
        for (String subject : List.of("1", "2", "3", "4")) {
            send("user@acme.example", subject);
        }

        MailStore restarted = new MailStore(directory, 3);
        assertThat(restarted.find("user@acme.example"))
                .extracting(Mail::subject)
                .containsExactly("4", "3", "2");
        assertThat(restarted.find(null)).isEqualTo(store.find(null));
    }

    @Test
    void whatComesInTheWrongOrderIsRefusedAndKeepsNothing() throws IOException {
        List<String> answers = talk(
                "RCPT TO:<user@acme.example>",
                "DATA",
                "MAIL FROM:<a@b.example>",
                "DATA",
                "RCPT TO:user",
                "RSET",
                "RCPT TO:<user@acme.example>",
                "WHAT",
                "QUIT");

        assertThat(answers)
                .extracting(answer -> answer.substring(0, 3))
                .containsExactly("220", "503", "503", "250", "503", "501", "250", "503", "500", "221");
        assertThat(store.find(null)).isEmpty();
    }

    @Test
    void aMailThatBreaksOffIsNotKept() throws IOException {
        talk("MAIL FROM:<a@b.example>", "RCPT TO:<user@acme.example>", "DATA", "Subject: half");

        assertThat(store.find(null)).isEmpty();
    }

    @Test
    void ofMailsThatComeAtTheSameTimeEachIsKeptOnce() throws InterruptedException {
        MailStore large = new MailStore(directory.resolve("large"), 1000);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                String recipient = "u" + i + "@acme.example";
                threads.execute(() -> large.add(recipient, "Subject: x\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
            }
        }

        assertThat(large.find(null))
                .extracting(Mail::to)
                .doesNotHaveDuplicates()
                .hasSize(400);
        assertThat(new MailStore(directory.resolve("large"), 1000).find(null)).hasSize(400);
    }

    /** Says all of it at once and reads the answers until the sink hangs up, or has nothing more to say. */
    private List<String> talk(String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sink.port())) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private void send(String to, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + sink.port());
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("Selfenroll <no-reply@selfenroll.example>"));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setSentDate(new java.util.Date());
        message.setHeader("X-Test", "1");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Hallo Ümit", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Hallo <b>Ümit</b></p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
