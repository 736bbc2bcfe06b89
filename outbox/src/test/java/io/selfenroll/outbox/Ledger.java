package io.selfenroll.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A service as it would use this library: writes entries with events, and reads events into entries. */
@ApplicationScoped
public class Ledger {

    static final String WRITTEN = "entry.written.v1";

    record Entry(String text) {}

    record Site(String name) {}

    private final Outbox outbox;
    private final Inbox inbox;
    private final StateTopics state;
    private final AgroalDataSource database;

    Ledger(Outbox outbox, Inbox inbox, StateTopics state, AgroalDataSource database) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.state = state;
        this.database = database;
    }

    @Transactional
    public void write(String key, String text) {
        change("INSERT INTO entry (text) VALUES (?)", "written " + text);
        outbox.publish("ledger", key, WRITTEN, new Entry(text));
    }

    @Transactional
    public void writeAndFail(String key, String text) {
        write(key, text);
        throw new IllegalStateException("undone");
    }

    @Incoming("ledger")
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        inbox.handle("reader", batch, Set.of(WRITTEN), this::store);
    }

    void store(List<Event> events) {
        for (Event event : events) {
            String text = event.as(Entry.class).text();
            if (text.startsWith("poison")) {
                throw new IllegalArgumentException("never");
            }
            change("INSERT INTO entry (text) VALUES (?)", "read " + text);
        }
    }

    @Incoming("site")
    @Blocking
    void sites(ConsumerRecords<String, byte[]> batch) {
        state.apply(batch, "site.changed.v1", this::storeSites);
    }

    private void storeSites(List<Event> events) {
        for (Event event : events) {
            if (event.tombstone()) {
                change("DELETE FROM site WHERE id = ?", event.key());
            } else {
                change(
                        "REPLACE INTO site (id, name) VALUES (?, ?)",
                        event.key(),
                        event.as(Site.class).name());
            }
        }
    }

    List<String> entries(String prefix) {
        return texts("SELECT text FROM entry WHERE text LIKE '" + prefix + "%' ORDER BY id");
    }

    List<String> sites() {
        return texts("SELECT name FROM site ORDER BY name");
    }

    void change(String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setString(i + 1, values[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
