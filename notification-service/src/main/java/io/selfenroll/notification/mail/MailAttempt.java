package io.selfenroll.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.notification.delivery.CancelReason;
import io.selfenroll.notification.delivery.Claimed;
import io.selfenroll.notification.delivery.SendingQueue;
import org.jboss.logging.Logger;

/** One try to send one delivery, from opening its secret to its recorded outcome. */
@ApplicationScoped
class MailAttempt {

    private static final Logger LOG = Logger.getLogger(MailAttempt.class);

    private final SendingQueue queue;
    private final Preparations preparations;
    private final MailComposer composer;
    private final SmtpSender sender;
    private final MeterRegistry metrics;

    MailAttempt(
            SendingQueue queue,
            Preparations preparations,
            MailComposer composer,
            SmtpSender sender,
            MeterRegistry metrics) {
        this.queue = queue;
        this.preparations = preparations;
        this.composer = composer;
        this.sender = sender;
        this.metrics = metrics;
    }

    /**
     * @return whether that was the last try: false when another follows
     * @throws InterruptedException when the service stops; the lease then runs out and another instance goes on
     */
    boolean make(Claimed claimed) throws InterruptedException {
        try {
            Preparation preparation = preparations.of(claimed.delivery());
            if (preparation.unwanted().isPresent()) {
                CancelReason reason = preparation.unwanted().get();
                record(claimed, "cancelled", PersistentWrite.call(() -> queue.withdraw(claimed, reason)));
                return true;
            }
            OutgoingMail mail = composer.compose(claimed.delivery(), preparation);
            if (!PersistentWrite.call(() -> queue.confirm(claimed))) {
                count("withdrawn");
                return true;
            }
            sender.send(mail);
            record(claimed, "sent", PersistentWrite.call(() -> queue.sent(claimed)));
            return true;
        } catch (SendFailure e) {
            if (e.permanent()) {
                record(claimed, "failed", PersistentWrite.call(() -> queue.failed(claimed, e.reason())));
            } else {
                record(claimed, "deferred", PersistentWrite.call(() -> queue.deferred(claimed, e.reason())));
            }
            LOG.infof(
                    "Delivery %s was not accepted: %s%s",
                    claimed.delivery().id(), e.reason(), e.permanent() ? ", given up" : "");
            return e.permanent();
        } catch (RuntimeException e) {
            // Only the kind of error is logged: its text may quote the message.
            LOG.errorf(
                    "Delivery %s could not be tried: %s",
                    claimed.delivery().id(), e.getClass().getName());
            record(claimed, "deferred", PersistentWrite.call(() -> queue.deferred(claimed, "internal")));
            return false;
        }
    }

    private void record(Claimed claimed, String outcome, boolean recorded) {
        count(recorded ? outcome : outcome + "-unheld");
        if (!recorded) {
            LOG.warnf(
                    "Delivery %s ended or changed hands while it was on its way; its outcome here was: %s",
                    claimed.delivery().id(), outcome);
        }
    }

    private void count(String outcome) {
        metrics.counter("selfenroll.mail.attempts", "outcome", outcome).increment();
    }
}
