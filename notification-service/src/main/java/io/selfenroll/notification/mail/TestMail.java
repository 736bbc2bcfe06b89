package io.selfenroll.notification.mail;

import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.httpapi.Problem;
import io.selfenroll.messagetemplate.RenderedMessage;

/** Sends a sample while the administrator waits: who tests wants the mail server's answer, not a place in a queue. */
@ApplicationScoped
public class TestMail {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final SmtpSender sender;
    private final MailConfig config;

    TestMail(SmtpSender sender, MailConfig config) {
        this.sender = sender;
        this.config = config;
    }

    /** @throws Problem when the mail server does not accept it */
    public void send(String recipient, String senderName, RenderedMessage message) {
        String domain = config.from().substring(config.from().lastIndexOf('@') + 1);
        try {
            sender.send(OutgoingMail.of("<" + UUID.randomUUID() + "@" + domain + ">", senderName, recipient, message));
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
