package io.selfenroll.admin.audit.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the chain from its start and computes each hash again, holding no more than some rows in memory. */
@ApplicationScoped
public class ChainVerifier {

    /** One statement, so that entries and end are seen at one moment while others append. */
    private static final String READ = """
            SELECT e.sequence, e.entry, e.hash, c.sequence, c.hash
            FROM audit_chain c LEFT JOIN audit_entry e ON TRUE
            WHERE c.id = 1 ORDER BY e.sequence
            """;

    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource database;

    ChainVerifier(DataSource database) {
        this.database = database;
    }

    public Verification verify() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(READ)) {
                return follow(rows);
            }
        }
    }

    private static Verification follow(ResultSet rows) throws SQLException {
        ChainLink good = ChainLink.START;
        ChainLink end = null;
        boolean intact = true;
        long entries = 0;
        while (rows.next()) {
            end = new ChainLink(rows.getLong(4), rows.getString(5));
            String entry = rows.getString(2);
            if (entry == null) {
                continue;
            }
            entries++;
            ChainLink next = good.next(entry);
            intact = intact && next.equals(new ChainLink(rows.getLong(1), rows.getString(3)));
            good = intact ? next : good;
        }
        return intact && good.equals(end) ? Verification.sound(good) : Verification.broken(entries, good);
    }
}
