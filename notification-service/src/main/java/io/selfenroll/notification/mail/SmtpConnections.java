package io.selfenroll.notification.mail;

import java.time.Instant;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.selfenroll.keys.Authorities;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** Open connections to the mail server, kept for a short while for the next mail. As many as there are senders. */
@ApplicationScoped
class SmtpConnections {

    private static final Logger LOG = Logger.getLogger(SmtpConnections.class);

    private record Idle(SMTPTransport transport, Instant since) {}

    private final MailConfig.Smtp config;
    private final Session session;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(MailConfig config) {
        this.config = config.smtp();
        this.session = Session.getInstance(properties(config));
    }

    Session session() {
        return session;
    }

    /** One that is not connected yet. */
    SMTPTransport fresh() throws MessagingException {
        return (SMTPTransport) session.getTransport("smtp");
    }

    void connect(SMTPTransport transport) throws MessagingException {
        transport.connect(
                config.host(),
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
    }

    /** One that is connected and answers, or null. */
    SMTPTransport reuse() {
        Idle candidate;
        while ((candidate = idle.pollFirst()) != null) {
            if (!old(candidate) && candidate.transport.isConnected()) {
                return candidate.transport;
            }
            close(candidate.transport);
        }
        return null;
    }

    void keep(SMTPTransport transport) {
        idle.addFirst(new Idle(transport, Instant.now()));
    }

    void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("Closing a connection to the mail server failed");
        }
    }

    /** What cannot be used is told at the start, not with the first mail. */
    void start(@Observes StartupEvent event) {
        LOG.debugf("Mails go to %s:%d", config.host(), config.port());
    }

    @Scheduled(every = "5s", delayed = "5s")
    void closeIdle() {
        Idle oldest;
        while ((oldest = idle.peekLast()) != null && old(oldest) && idle.removeLastOccurrence(oldest)) {
            close(oldest.transport);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Idle last;
        while ((last = idle.pollLast()) != null) {
            close(last.transport);
        }
    }

    private boolean old(Idle connection) {
        return connection.since.plus(config.idleTimeout()).isBefore(Instant.now());
    }

    private static Properties properties(MailConfig mail) {
        MailConfig.Smtp config = mail.smtp();
        Properties p = new Properties();
        p.put("mail.smtp.from", mail.envelopeFrom().orElseGet(mail::from));
        // Asked of servers that know it (RFC 3461): report failures, and give back headers only, not a password.
        p.put("mail.smtp.dsn.notify", "FAILURE");
        p.put("mail.smtp.dsn.ret", "HDRS");
        p.put("mail.smtp.connectiontimeout", "" + config.connectTimeout().toMillis());
        p.put("mail.smtp.timeout", "" + config.sendTimeout().toMillis());
        p.put("mail.smtp.quitwait", "false");
        p.put("mail.smtp.auth", "" + config.username().isPresent());
        p.put("mail.smtp.ssl.enable", "" + config.tls());
        p.put("mail.smtp.ssl.checkserveridentity", "true");
        config.authorities()
                .ifPresent(file -> p.put("mail.smtp.ssl.socketFactory", TrustedServers.of(Authorities.read(file))));
        boolean startTls = !config.tls() && config.startTls() != MailConfig.StartTls.DISABLED;
        p.put("mail.smtp.starttls.enable", "" + startTls);
        p.put("mail.smtp.starttls.required", "" + (startTls && config.startTls() == MailConfig.StartTls.REQUIRED));
        config.localHost().ifPresent(name -> p.put("mail.smtp.localhost", name));
        return p;
    }
}
