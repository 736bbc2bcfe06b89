package io.selfenroll.notification.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.httpapi.Problem;
import io.selfenroll.messagetemplate.Picture;
import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.notification.site.Logo;

/** Sends a sample while the administrator waits: who tests wants the mail server's answer, not a place in a queue. */
@ApplicationScoped
public class TestMail {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final SmtpSender smtp;
    private final MailConfig config;

    TestMail(SmtpSender smtp, MailConfig config) {
        this.smtp = smtp;
        this.config = config;
    }

    /**
     * @param message written once it is known where its logo will be
     * @throws Problem when the mail server does not accept it
     */
    public void send(
            String recipient,
            Sender sender,
            Optional<Logo> logo,
            Function<Optional<Picture>, RenderedMessage> message) {
        String domain = config.from().substring(config.from().lastIndexOf('@') + 1);
        String messageId = "<" + UUID.randomUUID() + "@" + domain + ">";
        Optional<Picture> picture = logo.map(found -> found.attached(OutgoingMail.logoId(messageId)));
        try {
            smtp.send(OutgoingMail.of(
                    messageId,
                    sender,
                    recipient,
                    message.apply(picture),
                    logo.map(Logo::png).orElse(null)));
        } catch (SendFailure e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem(SendFailure.forNow("stopping"));
        }
    }

    private static Problem problem(SendFailure failure) {
        return failure.permanent()
                ? new Problem(
                        502,
                        "mail-refused",
                        "The mail server refused the message",
                        "Its answer: " + failure.reason() + ".")
                : new Problem(
                        503,
                        "mail-not-accepted",
                        "The mail server did not accept the message now",
                        "The reason: " + failure.reason() + ". Try again in a moment.",
                        Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }
}
