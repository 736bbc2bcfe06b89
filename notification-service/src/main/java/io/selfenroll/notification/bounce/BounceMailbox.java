package io.selfenroll.notification.bounce;

import java.util.Properties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox of reports, when one is configured. Reports are deleted once they were recorded, because they may
 * quote a whole mail; what is no report stays, marked as read. Several instances may read it: what is recorded twice
 * counts once.
 */
@ApplicationScoped
class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class);
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 1_000_000;

    private final BounceConfig.Imap config;
    private final Bounces bounces;

    BounceMailbox(BounceConfig config, Bounces bounces) {
        this.config = config.imap();
        this.bounces = bounces;
    }

    @Scheduled(
            every = "${selfenroll.bounces.imap.interval:1m}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void readWhenConfigured() {
        if (config.host().isEmpty()) {
            return;
        }
        try {
            read();
        } catch (MessagingException | RuntimeException e) {
            LOG.warnf(
                    "The mailbox of bounces could not be read, trying again later: %s",
                    e.getClass().getName());
        }
    }

    void read() throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(
                    config.host().orElseThrow(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            Folder folder = store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
            try {
                Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(fresh.length, AT_ONCE); i++) {
                    take(fresh[i]);
                }
            } finally {
                folder.close(true);
            }
        }
    }

    private void take(Message message) throws MessagingException {
        boolean report = message.getSize() <= LARGEST && bounces.take((MimeMessage) message);
        message.setFlag(report ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
    }

    private Properties properties() {
        Properties p = new Properties();
        p.put("mail.imap.ssl.enable", "" + config.tls());
        p.put("mail.imap.ssl.checkserveridentity", "true");
        p.put("mail.imap.connectiontimeout", "" + config.timeout().toMillis());
        p.put("mail.imap.timeout", "" + config.timeout().toMillis());
        p.put("mail.imap.writetimeout", "" + config.timeout().toMillis());
        // Whole at once: parts one by one would be a round trip each.
        p.put("mail.imap.partialfetch", "false");
        return p;
    }
}
