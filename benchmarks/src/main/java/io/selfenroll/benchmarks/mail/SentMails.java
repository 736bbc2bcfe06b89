package io.selfenroll.benchmarks.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.selfenroll.benchmarks.stack.BenchSite;

/** What the services have recorded about the credential mails of a site. */
record SentMails(BenchSite site) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Waits until this many are accepted by the sink. */
    void await(int count) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (acceptedAt(Instant.EPOCH).size() < count) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(acceptedAt(Instant.EPOCH).size() + " mails instead of " + count);
            }
            Thread.sleep(500);
        }
    }

    /** @return by request: when the sink accepted the mail, for those after an instant */
    Map<String, Instant> acceptedAt(Instant after) throws SQLException {
        return times(
                "notification-service",
                "select request_id, sent_at from delivery where kind = 'enrollment-credentials' and state = 'SENT'"
                        + " and site_id = ? and sent_at > ?",
                after);
    }

    /** @return by request: ms from its acceptance to that of its mail */
    List<Double> delays(Instant after) throws SQLException {
        Map<String, Instant> requested = times(
                "enrollment-service",
                "select id, requested_at from enrollment_request where site_id = ? and requested_at > ?",
                after);
        Map<String, Instant> accepted = acceptedAt(after);
        return requested.entrySet().stream()
                .filter(request -> accepted.containsKey(request.getKey()))
                .map(request -> Duration.between(request.getValue(), accepted.get(request.getKey()))
                                .toNanos()
                        / 1e6)
                .sorted()
                .toList();
    }

    private Map<String, Instant> times(String service, String sql, Instant after) throws SQLException {
        try (Connection database = site.stack().database(service);
                PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, site.id());
            select.setObject(2, LocalDateTime.ofInstant(after, ZoneOffset.UTC));
            ResultSet row = select.executeQuery();
            Map<String, Instant> times = new HashMap<>();
            while (row.next()) {
                times.put(
                        row.getString(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
            }
            return times;
        }
    }
}
