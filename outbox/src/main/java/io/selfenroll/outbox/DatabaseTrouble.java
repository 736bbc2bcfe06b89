package io.selfenroll.outbox;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import jakarta.transaction.RollbackException;

/** Tells failures of the database, which pass, from failures of an event, which stay. */
final class DatabaseTrouble {

    /**
     * MariaDB: 1020 changed since last read, 1205 lock wait timeout, 1213 deadlock, 1290 read-only, 1040 and 1203 too many
     * connections, 1053 shutting down, 1927 connection killed.
     */
    private static final Set<Integer> PASSING = Set.of(1020, 1040, 1053, 1203, 1205, 1213, 1290, 1927);

    private DatabaseTrouble() {}

    static boolean causes(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return passes(sql);
            }
            if (at instanceof RollbackException && at.getCause() == null) {
                // The transaction took too long.
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || PASSING.contains(sql.getErrorCode())
                // The pool gave no connection in time.
                || state == null
                || state.startsWith("08")
                || state.startsWith("40");
    }
}
