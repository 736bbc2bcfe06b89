package io.selfenroll.admin.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.audit.chain.AuditChain;
import io.selfenroll.outbox.Event;

/** Takes events into the audit, in the transaction of the inbox. */
@ApplicationScoped
class AuditAppender {

    private final AuditChain chain;
    private final DataSource database;

    AuditAppender(AuditChain chain, DataSource database) {
        this.chain = chain;
        this.database = database;
    }

    void append(List<Event> events) {
        List<AuditRecord> records = events.stream()
                .map(AuditRecords::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(AuditRecord::at))
                .toList();
        if (records.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            Map<String, String> entries = new LinkedHashMap<>();
            labelled(connection, records).forEach(record -> entries.put(record.eventId(), EntryText.write(record)));
            chain.append(connection, entries);
        } catch (SQLException e) {
            throw new AuditNotWritten(e);
        }
    }

    /** Only the first event of a credential tells whose it is; the later ones get the same label. */
    private List<AuditRecord> labelled(Connection connection, List<AuditRecord> records) throws SQLException {
        List<String> nameless = records.stream()
                .map(AuditRecord::target)
                .filter(target -> target.label() == null && target.id() != null)
                .map(AuditRecord.Target::id)
                .distinct()
                .toList();
        Map<String, String> labels = new HashMap<>(chain.labels(connection, nameless));
        records.stream()
                .map(AuditRecord::target)
                .filter(target -> target.label() != null && target.id() != null)
                .forEach(target -> labels.putIfAbsent(target.id(), target.label()));
        return records.stream()
                .map(record -> record.target().label() == null
                        ? record.labelled(labels.get(record.target().id()))
                        : record)
                .toList();
    }

    /** Carries the database's error to the inbox, which decides whether to try again. */
    static final class AuditNotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AuditNotWritten(SQLException cause) {
            super("The audit could not be written", cause);
        }
    }
}
