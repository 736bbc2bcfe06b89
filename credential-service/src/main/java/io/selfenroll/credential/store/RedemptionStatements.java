package io.selfenroll.credential.store;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.selfenroll.credential.secret.UserName;

/** The statements on which one-time use and the counting of wrong passwords rest, each a single atomic UPDATE. */
@ApplicationScoped
public class RedemptionStatements {

    /** So many wrong passwords in a row lock a credential. */
    public static final int LOCK_AT = 20;

    private static final String REDEEM = """
            update credential
            set state = 'USED', redeemed_at = utc_timestamp(6), installation_id = :installation, next_attempt_at = null
            where id = :id
              and state = 'ACTIVE'
              and expires_at > utc_timestamp(6)
              and (next_attempt_at is null or next_attempt_at <= utc_timestamp(6))
              and not exists (select 1 from blocked_subject b where b.id in (user_id, site_id))""";

    /** failed_attempts comes last: MariaDB lets the expressions after an assignment see the new value. */
    private static final String WRONG_PASSWORD = """
            update credential
            set ended_at = if(failed_attempts + 1 >= :lock, utc_timestamp(6), null),
                state = if(failed_attempts + 1 >= :lock, 'LOCKED', state),
                next_attempt_at = utc_timestamp(6) + interval least(3600, pow(2, failed_attempts)) second,
                failed_attempts = failed_attempts + 1
            where user_name = :name and state = 'ACTIVE'""";

    private final EntityManager database;

    RedemptionStatements(EntityManager database) {
        this.database = database;
    }

    /** What is needed to check a password. */
    public record StoredSecret(UUID id, String hash) {
        @Override
        public String toString() {
            return "StoredSecret[id=" + id + ", hash=***]";
        }
    }

    public Optional<StoredSecret> secretOf(UserName userName) {
        return database.createQuery("select id, secretHash from Credential where userName = :name", StoredSecret.class)
                .setParameter("name", userName.toString())
                .getResultStream()
                .findFirst();
    }

    /** True for exactly one caller per credential, whoever else tries at the same time. */
    public boolean redeem(UUID id, String installationId) {
        return database.createNativeQuery(REDEEM)
                        .setParameter("id", id)
                        .setParameter("installation", installationId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Counts a wrong password, even during a delay; the next try has to wait 1 s, then 2, 4 ... up to an hour. Runs
     * alike for a user name that nobody has.
     *
     * @return whether one was counted: only active credentials count
     */
    public boolean countWrongPassword(String userName) {
        return database.createNativeQuery(WRONG_PASSWORD)
                        .setParameter("lock", LOCK_AT)
                        .setParameter("name", userName)
                        .executeUpdate()
                == 1;
    }
}
