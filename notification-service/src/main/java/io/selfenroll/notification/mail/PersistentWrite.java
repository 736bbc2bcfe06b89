package io.selfenroll.notification.mail;

import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

/**
 * Repeats a short transaction while the database is away or asks for it (MariaDB errors 1020, 1205, 1213): an outcome
 * that is not written down would send the mail again.
 */
final class PersistentWrite {

    private static final Logger LOG = Logger.getLogger(PersistentWrite.class);
    private static final int TRIES = 8;
    private static final long FIRST_WAIT_MS = 50;

    private PersistentWrite() {}

    /** @throws RuntimeException that of the last try, after about 12 s */
    static boolean call(BooleanSupplier transaction) throws InterruptedException {
        long wait = FIRST_WAIT_MS;
        for (int tried = 1; ; tried++) {
            try {
                return transaction.getAsBoolean();
            } catch (RuntimeException e) {
                if (tried == TRIES) {
                    throw e;
                }
                LOG.debugf(
                        "Try %d to write to the database failed: %s",
                        tried, e.getClass().getName());
            }
            Thread.sleep(wait);
            wait *= 2;
        }
    }
}
