package io.selfenroll.notification.mail;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands one mail to the mail server. Returns when the server has taken responsibility for it (RFC 5321, 4.2.5). */
@ApplicationScoped
public class SmtpSender {

    private final SmtpConnections connections;
    private final MailConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SmtpSender(SmtpConnections connections, MailConfig config) {
        this.connections = connections;
        this.config = config;
    }

    /**
     * @throws SendFailure also when the answer is unknown: then the same Message-ID must be used again
     * @throws InterruptedException when the service stops
     */
    void send(OutgoingMail mail) throws SendFailure, InterruptedException {
        Future<SendFailure> answer = threads.submit(() -> transmit(mail));
        try {
            SendFailure failure = answer.get(config.smtp().sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (failure != null) {
                throw failure;
            }
        } catch (TimeoutException e) {
            throw SendFailure.forNow("timeout");
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Sending failed with " + e.getCause().getClass().getName());
        } finally {
            // Interrupting a virtual thread closes the socket that it waits for, so a hung server holds nothing.
            answer.cancel(true);
        }
    }

    /** @return null when the server accepted */
    private SendFailure transmit(OutgoingMail mail) {
        MimeMail message;
        try {
            message = new MimeMail(connections.session(), mail, config.from());
        } catch (AddressException e) {
            return SendFailure.forGood("invalid-address");
        } catch (MessagingException e) {
            return SendFailure.forGood("unsendable");
        }
        SMTPTransport transport = connections.reuse();
        boolean accepted = false;
        try {
            if (transport == null) {
                transport = connections.fresh();
                connections.connect(transport);
            }
            transport.sendMessage(message, message.getAllRecipients());
            accepted = true;
            return null;
        } catch (MessagingException e) {
            return SmtpAnswer.failure(e, transport);
        } finally {
            if (accepted) {
                connections.keep(transport);
            } else if (transport != null) {
                connections.close(transport);
            }
        }
    }
}
