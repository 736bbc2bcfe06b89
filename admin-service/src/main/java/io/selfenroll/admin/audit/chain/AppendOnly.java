package io.selfenroll.admin.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Makes the database refuse to change or delete an entry. At each start and not by a migration: a server that writes a
 * binary log allows triggers only when it is set so, which must not keep the service from starting.
 *
 * <p>Only what is missing is made: that waits for every transaction that has read or written the audit, and whoever comes
 * after it waits behind it.
 */
@ApplicationScoped
class AppendOnly {

    private static final Logger LOG = Logger.getLogger(AppendOnly.class);

    private static final String MADE = "SELECT 1 FROM information_schema.triggers"
            + " WHERE trigger_schema = DATABASE() AND trigger_name = 'audit_entry_no_%s'";

    private static final String REFUSE = "CREATE TRIGGER IF NOT EXISTS audit_entry_no_%1$s BEFORE %1$s ON audit_entry"
            + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is append-only'";

    void guard(@Observes StartupEvent start, DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("update", "delete")) {
                if (!statement.executeQuery(MADE.formatted(change)).next()) {
                    statement.execute(REFUSE.formatted(change));
                }
            }
        } catch (SQLException e) {
            LOG.warnf(
                    "The database does not let the audit be made append-only: %s."
                            + " With a binary log it needs log_bin_trust_function_creators=ON",
                    e.getMessage());
        }
    }
}
