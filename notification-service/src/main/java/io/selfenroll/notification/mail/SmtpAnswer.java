package io.selfenroll.notification.mail;

import java.net.SocketTimeoutException;
import java.util.Set;
import javax.net.ssl.SSLException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** What a failed conversation with the mail server means for the mail (RFC 5321, section 4.2.1). */
final class SmtpAnswer {

    /** About us and not about the mail (RFC 4954): an operator can mend it while the mail waits. */
    private static final Set<Integer> AUTHENTICATION = Set.of(530, 534, 535, 538);

    private SmtpAnswer() {}

    /** @param transport may be null when there was none */
    static SendFailure failure(MessagingException problem, SMTPTransport transport) {
        int reply = reply(problem);
        if (AUTHENTICATION.contains(reply) || problem instanceof AuthenticationFailedException) {
            return SendFailure.forNow("authentication");
        }
        if (reply >= 500) {
            return SendFailure.forGood("smtp-" + reply);
        }
        if (reply >= 400) {
            return SendFailure.forNow("smtp-" + reply);
        }
        if (caused(problem, SocketTimeoutException.class)) {
            return SendFailure.forNow("timeout");
        }
        if (caused(problem, SSLException.class)) {
            return SendFailure.forNow("tls");
        }
        return SendFailure.forNow(greeting(transport));
    }

    /** The server's answer to a command about this mail; below 100 when there is none. */
    private static int reply(MessagingException problem) {
        int reply = 0;
        // An answer about the recipient hangs behind the one about the whole mail and says more.
        for (Exception at = problem; at instanceof MessagingException link; at = link.getNextException()) {
            int found = switch (link) {
                case SMTPAddressFailedException e -> e.getReturnCode();
                case SMTPSenderFailedException e -> e.getReturnCode();
                case SMTPSendFailedException e -> e.getReturnCode();
                default -> 0;
            };
            reply = found > 0 ? found : reply;
        }
        return reply;
    }

    /** A refusal before there was any mail is about the connection: 421 busy, 554 not for you, no STARTTLS. */
    private static String greeting(SMTPTransport transport) {
        int last = transport == null ? -1 : transport.getLastReturnCode();
        if (last >= 400) {
            return "smtp-" + last;
        }
        return last >= 200 && !transport.supportsExtension("STARTTLS") && requiresStartTls(transport)
                ? "no-starttls"
                : "connection";
    }

    private static boolean requiresStartTls(SMTPTransport transport) {
        return transport.getRequireStartTLS();
    }

    private static boolean caused(Throwable problem, Class<? extends Throwable> type) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
