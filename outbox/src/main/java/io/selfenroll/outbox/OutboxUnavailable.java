package io.selfenroll.outbox;

import java.sql.SQLException;

/** The tables of this library could not be read or written; the transaction must not commit. */
final class OutboxUnavailable extends RuntimeException {

    OutboxUnavailable(SQLException cause) {
        super("The database refused: " + cause.getErrorCode(), cause);
    }
}
