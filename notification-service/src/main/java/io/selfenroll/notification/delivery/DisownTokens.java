package io.selfenroll.notification.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** The ends of links "this was not me", still sealed, for mails to come about what a credential was used for. */
@ApplicationScoped
public class DisownTokens {

    /** Beyond the credential's life: the mail about its device is made in the minutes after. */
    private static final Duration AFTER_EXPIRY = Duration.ofDays(2);

    private static final String KEEP =
            "INSERT IGNORE INTO disown_token (credential_id, sealed, kept_until) VALUES (?, ?, ?)";

    private final EntityManager database;
    private final DataSource source;

    DisownTokens(EntityManager database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /** @param keptFor the end of the credential's life */
    public record Sealed(UUID credentialId, String token, Instant keptFor) {

        @Override
        public String toString() {
            return "Sealed[" + credentialId + ", ***]";
        }
    }

    /** In the caller's transaction. */
    public void keep(Collection<Sealed> tokens) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Sealed sealed : tokens) {
                insert.setString(1, sealed.credentialId().toString());
                insert.setString(2, sealed.token());
                insert.setObject(3, LocalDateTime.ofInstant(sealed.keptFor().plus(AFTER_EXPIRY), ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Links to say that it was somebody else could not be kept", e);
        }
    }

    /** In the caller's transaction; empty for credentials from before there were such links. */
    public Optional<String> of(UUID credentialId) {
        return database.createNativeQuery("SELECT sealed FROM disown_token WHERE credential_id = ?1")
                .setParameter(1, credentialId)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        database.createNativeQuery("DELETE FROM disown_token WHERE kept_until < ?1")
                .setParameter(1, Instant.now())
                .executeUpdate();
    }
}
