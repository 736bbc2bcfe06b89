package io.selfenroll.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.notification.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is handed to the mail server that was meant, encrypted, or not at all. */
class MailServerTlsTest {

    private static final String TO = "uma@acme.example";
    private static final String HERE = "ip:127.0.0.1";

    @TempDir
    static Path dir;

    private static Path authorities;
    private static SSLContext right;
    private static SSLContext foreign;
    private static SSLContext expired;
    private static SSLContext ofAnother;

    private final ScriptedSmtp smtp = new ScriptedSmtp();

    @BeforeAll
    static void certificates() {
        Certificates ours = new Certificates(dir, "ours");
        authorities = ours.pem();
        right = ours.server(HERE);
        expired = ours.expiredServer(HERE);
        foreign = new Certificates(dir, "others").server(HERE);
        ofAnother = ours.server("dns:mail.example");
    }

    @BeforeEach
    void start() {
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRightServerGetsTheMail(boolean fromTheFirstByte) throws Exception {
        serve(right, fromTheFirstByte);

        sender(fromTheFirstByte, "REQUIRED").send(mail());

        assertThat(smtp.received(TO)).hasSize(1);
    }

    static Stream<Arguments> wrongServers() {
        return Stream.of(foreign, expired, ofAnother)
                .flatMap(wrong -> Stream.of(Arguments.of(wrong, false), Arguments.of(wrong, true)));
    }

    /** Also where encryption is optional: who offers it has to be who they say. */
    @ParameterizedTest
    @MethodSource("wrongServers")
    void aServerThatCannotProveWhoItIsGetsNothing(SSLContext wrong, boolean fromTheFirstByte) {
        serve(wrong, fromTheFirstByte);

        for (String startTls : new String[] {"REQUIRED", "OPTIONAL"}) {
            assertNothingIsSent(sender(fromTheFirstByte, startTls), "tls");
        }
    }

    @Test
    void aServerThatOffersEncryptionAndThenCannotGetsNothing() {
        smtp.failStartTls();

        assertNothingIsSent(sender(false, "REQUIRED"), "smtp-454");
        assertNothingIsSent(sender(false, "OPTIONAL"), "smtp-454");
    }

    @Test
    void withoutAnAuthorityOfOurOwnOnlyThoseOfJavaCount() {
        serve(right, true);

        assertNothingIsSent(sender(Map.of("tls", "true")), "tls");
    }

    @Test
    void aFileWithoutACertificateIsToldAtTheStart() throws Exception {
        Path empty = Files.writeString(dir.resolve("empty.pem"), "");
        Path text = Files.writeString(dir.resolve("text.pem"), "-----BEGIN CERTIFICATE-----\nno\n");

        for (Path file : new Path[] {empty, text, dir.resolve("missing.pem")}) {
            assertThatThrownBy(() -> sender(Map.of("authorities", file.toString())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    private void serve(SSLContext certificate, boolean fromTheFirstByte) {
        if (fromTheFirstByte) {
            smtp.speakTls(certificate);
        } else {
            smtp.offerStartTls(certificate);
        }
    }

    /** What waits is sent when the server is mended, so none of this ends a delivery. */
    private void assertNothingIsSent(SmtpSender sender, String reason) {
        SendFailure failure = catchThrowableOfType(SendFailure.class, () -> sender.send(mail()));
        assertThat(failure).as("refusal to send").isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.permanent()).isFalse();
        assertThat(smtp.received(TO)).isEmpty();
    }

    private SmtpSender sender(boolean tls, String startTls) {
        return sender(Map.of("tls", "" + tls, "start-tls", startTls, "authorities", authorities.toString()));
    }

    private SmtpSender sender(Map<String, String> settings) {
        MailConfig config = TestMailConfig.of("127.0.0.1", smtp.port(), settings);
        return new SmtpSender(new SmtpConnections(config), config);
    }

    private static OutgoingMail mail() throws SendFailure {
        return OutgoingMail.of(
                "<1@selfenroll.example>",
                new Sender("Acme", null),
                TO,
                new RenderedMessage("s", "t\n", "<p>h</p>\n"),
                null);
    }
}
