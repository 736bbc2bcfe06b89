package io.selfenroll.admin.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

/** Fails like MariaDB does for its first calls. */
@ApplicationScoped
@RetryOnConflict
class Contended {

    int succeedAfter(int failures, AtomicInteger calls, SQLException failure) {
        if (calls.incrementAndGet() <= failures) {
            throw new IllegalStateException("wrapped like Hibernate wraps it", failure);
        }
        return calls.get();
    }
}
