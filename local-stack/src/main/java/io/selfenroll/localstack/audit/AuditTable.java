package io.selfenroll.localstack.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Computes the chain of the audit again, with nothing but the database: each hash is SHA-256, in hexadecimal, over the
 * hash before it (64 zeros for the first) and the entry's text; numbers begin at 1 and have no gaps.
 */
final class AuditTable {

    private static final String READ = """
            SELECT e.sequence, e.entry, e.hash, c.sequence, c.hash
            FROM audit_chain c LEFT JOIN audit_entry e ON TRUE
            WHERE c.id = 1 ORDER BY e.sequence
            """;

    private static final int ROWS_AT_ONCE = 1000;

    private final String url;
    private final String user;
    private final String password;

    AuditTable(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * @param entries how many there are
     * @param firstBroken number of the first entry that is not as it was written; 0 when all is well
     * @param lastHash of the last good entry
     */
    record Finding(long entries, long firstBroken, String lastHash) {}

    /** @param noted a number and hash that were written down earlier; null without */
    Finding verify(Noted noted) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(READ)) {
                return follow(rows, noted);
            }
        }
    }

    private static Finding follow(ResultSet rows, Noted noted) throws SQLException {
        long good = 0;
        String hash = "0".repeat(64);
        long entries = 0;
        long endSequence = -1;
        String endHash = null;
        boolean intact = true;
        while (rows.next()) {
            endSequence = rows.getLong(4);
            endHash = rows.getString(5);
            String entry = rows.getString(2);
            if (entry == null) {
                continue;
            }
            entries++;
            String next = sha256(hash + entry);
            intact = intact
                    && rows.getLong(1) == good + 1
                    && rows.getString(3).equals(next)
                    && (noted == null || noted.fits(good + 1, next));
            if (intact) {
                good++;
                hash = next;
            }
        }
        intact = intact && good == endSequence && hash.equals(endHash) && (noted == null || noted.sequence() <= good);
        return new Finding(entries, intact ? 0 : good + 1, hash);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
