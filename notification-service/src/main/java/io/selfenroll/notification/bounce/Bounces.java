package io.selfenroll.notification.bounce;

import java.io.IOException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.notification.delivery.BouncedDeliveries;
import io.selfenroll.outbox.WholeTransaction;
import org.jboss.logging.Logger;

/** What becomes of a message that came in. */
@ApplicationScoped
class Bounces {

    private static final Logger LOG = Logger.getLogger(Bounces.class);

    private final BouncedDeliveries deliveries;
    private final WholeTransaction transaction;
    private final MeterRegistry metrics;

    Bounces(BouncedDeliveries deliveries, WholeTransaction transaction, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /**
     * Nothing of the message is logged: it may quote a mail of ours.
     *
     * @return whether it was a report of failed delivery, of whatever mail
     */
    boolean take(MimeMessage message) {
        Optional<FailureReport> report = report(message);
        if (report.isEmpty()) {
            count("ignored");
            return false;
        }
        FailureReport failure = report.get();
        boolean ours =
                transaction.call(() -> deliveries.bounced(failure.messageId(), failure.reason(), failure.hard()));
        count(ours ? "bounced" : "unknown");
        return true;
    }

    private static Optional<FailureReport> report(MimeMessage message) {
        try {
            return ReportReader.read(message);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.infof(
                    "A message that came in could not be read: %s", e.getClass().getName());
            return Optional.empty();
        }
    }

    private void count(String outcome) {
        metrics.counter("selfenroll.bounces", "outcome", outcome).increment();
    }
}
