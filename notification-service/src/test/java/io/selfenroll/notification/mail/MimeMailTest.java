package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import io.selfenroll.messagetemplate.Branding;
import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.messagetemplate.RenderedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mails as they go over the wire. */
class MimeMailTest {

    private static final String ID = "<018f3c5e-7a10-7000-8000-000000000006@selfenroll.example>";
    private static final Session SESSION = Session.getInstance(new java.util.Properties());

    static List<String> languages() {
        return DefaultTemplates.LANGUAGES;
    }

    private static RenderedMessage content(String language) {
        MessageKind kind = MessageKind.ENROLLMENT_CREDENTIALS;
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : kind.placeholders()) {
            values.put(placeholder, "x");
        }
        values.put(Placeholder.ENROLL_URL, "https://e.example/enroll/acme#" + "a".repeat(900));
        values.put(Placeholder.NOT_ME_LINK, "https://e.example/not-me#t");
        values.put(Placeholder.SITE_NAME, "株式会社アクメ 🚀 شركة أكمي " + "名".repeat(200));
        return DefaultTemplates.find(kind, language).orElseThrow().render(values, new Branding("株式会社アクメ 🚀", language));
    }

    private static byte[] wire(OutgoingMail mail) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MimeMail(SESSION, mail, "no-reply@selfenroll.example").writeTo(out);
        return out.toByteArray();
    }

    private static OutgoingMail mail(RenderedMessage content) throws SendFailure {
        return OutgoingMail.of(ID, new Sender("شركة أكمي 🚀", "it@acme.example"), "uma@acme.example", content, null);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageArrivesAsItWasWritten(String language) throws Exception {
        RenderedMessage content = content(language);

        byte[] wire = wire(mail(content));

        MimeMessage received = new MimeMessage(SESSION, new ByteArrayInputStream(wire));
        assertThat(received.getSubject()).isEqualTo(content.subject());
        assertThat(received.getFrom()[0].toString()).contains("no-reply@selfenroll.example");
        Multipart parts = (Multipart) received.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(content.text());
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(content.html());
        assertThat(parts.getBodyPart(1).getContentType().toLowerCase()).contains("text/html; charset=utf-8");
        // RFC 5322, section 2.1.1 (998 octets), and only ASCII, so that no server on the way has to know 8BITMIME.
        assertThat(new String(wire, StandardCharsets.ISO_8859_1).split("\r\n"))
                .allMatch(line -> line.length() <= 998 && line.chars().allMatch(c -> c < 128));
    }

    @Test
    void programsAreToldNotToAnswerAndPeopleWhere() throws Exception {
        MimeMessage received = new MimeMessage(SESSION, new ByteArrayInputStream(wire(mail(content("en")))));

        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(received.getHeader("Message-ID")).containsExactly(ID);
        assertThat(received.getReplyTo()).singleElement().hasToString("it@acme.example");
        assertThat(received.getSentDate()).isCloseTo(new Date(), 60_000);
        assertThat(received.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @Test
    void theMessageIdIsTheSameOnEveryTry() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(new String(wire(mail(content("ja"))), StandardCharsets.US_ASCII))
                    .containsOnlyOnce("Message-ID: " + ID);
        }
    }

    /** A report of failed delivery has no sender (RFC 5321, section 4.5.5); nothing may ever be mailed to nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<>", "MAILER-DAEMON"})
    void nobodyIsNotMailed(String recipient) throws Exception {
        OutgoingMail mail = OutgoingMail.of(ID, new Sender("Acme", null), recipient, content("en"), null);

        assertThatThrownBy(() -> wire(mail)).isInstanceOf(jakarta.mail.internet.AddressException.class);
    }
}
