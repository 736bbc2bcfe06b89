package io.selfenroll.outbox;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jakarta.transaction.RollbackException;

/** Tells failures of the database, which pass, from failures of what was asked of it, which stay. */
final class DatabaseTrouble {

    /** MariaDB: 1020 changed since last read, 1205 lock wait timeout, 1213 deadlock. */
    private static final Set<Integer> COLLISIONS = Set.of(1020, 1205, 1213);

    /**
     * MariaDB: 1040 and 1203 too many connections, 1053 shutting down, 1290, 1792 and 1836 read-only, 1927 connection
     * killed.
     */
    private static final Set<Integer> AWAY = Set.of(1040, 1053, 1203, 1290, 1792, 1836, 1927);

    private static final int DUPLICATE = 1062;

    private DatabaseTrouble() {}

    /** Whether waiting helps. */
    static boolean causes(Throwable failure) {
        return failures(failure)
                .anyMatch(at -> at instanceof SQLException sql && passes(sql)
                        // The transaction took too long.
                        || at instanceof RollbackException && at.getCause() == null && at.getSuppressed().length == 0);
    }

    /** Whether it is the database that failed, whatever with. */
    static boolean said(Throwable failure) {
        return sql(failure, sql -> true).isPresent();
    }

    /** Whether another transaction was in the way, so that the same one may succeed if it is repeated. */
    static boolean collision(Throwable failure) {
        return sql(failure, sql -> COLLISIONS.contains(sql.getErrorCode())).isPresent();
    }

    /** Whether another transaction wrote a row first that was to be unique. */
    static boolean duplicate(Throwable failure) {
        return sql(failure, sql -> sql.getErrorCode() == DUPLICATE).isPresent();
    }

    /** What the database said, for the log: its number and state, never a text, which may hold values. */
    static String describe(Throwable failure) {
        return sql(failure, sql -> true)
                .map(sql -> "error " + sql.getErrorCode() + ", state " + sql.getSQLState())
                .orElse("the transaction took too long");
    }

    private static Optional<SQLException> sql(Throwable failure, Predicate<SQLException> condition) {
        return failures(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(condition)
                .findFirst();
    }

    /** A failure with its causes; a failed commit hides its own among the suppressed. */
    private static Stream<Throwable> failures(Throwable failure) {
        return Stream.concat(
                Stream.of(failure),
                Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                        .flatMap(DatabaseTrouble::failures));
    }

    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || COLLISIONS.contains(sql.getErrorCode())
                || AWAY.contains(sql.getErrorCode())
                // The pool gave no connection in time.
                || state == null
                || state.startsWith("08")
                || state.startsWith("40");
    }
}
