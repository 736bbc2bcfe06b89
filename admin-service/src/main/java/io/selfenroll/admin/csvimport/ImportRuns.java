package io.selfenroll.admin.csvimport;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/**
 * Who works on an import. A job is trusted until its lease ends, by the database's clock; who lost its lease cannot tell
 * progress and, above all, cannot finish: the last statement of its transaction finds another state.
 */
@ApplicationScoped
class ImportRuns {

    static final int LEASE_SECONDS = 20;

    private static final String MINE = " WHERE id = :id AND run = :run AND state IN ('CHECKING', 'RUNNING')";
    private static final String LEASE = "lease_until = TIMESTAMPADD(SECOND, " + LEASE_SECONDS + ", UTC_TIMESTAMP(6))";

    private final EntityManager database;
    private final JsonText.Result results = new JsonText.Result();

    ImportRuns(EntityManager database) {
        this.database = database;
    }

    /** @return false when somebody works on it, or it is done */
    boolean claim(UUID id, UUID run, ImportState as) {
        return query(
                                "UPDATE csv_import SET state = :state, run = :run, done = 0, result = NULL, failure = NULL, "
                                        + LEASE + " WHERE id = :id AND state IN ('READ', 'CHECKED', 'FAILED')",
                                id,
                                run)
                        .setParameter("state", as.name())
                        .executeUpdate()
                == 1;
    }

    /** @throws LeaseLost when somebody else has declared this run dead */
    void progress(UUID id, UUID run, int done) {
        require(query("UPDATE csv_import SET done = :done, " + LEASE + MINE, id, run)
                .setParameter("done", done)
                .executeUpdate());
    }

    void extend(UUID id, UUID run) {
        query("UPDATE csv_import SET " + LEASE + MINE, id, run).executeUpdate();
    }

    /** @throws LeaseLost when somebody else has declared this run dead: then its transaction must not commit */
    void finish(UUID id, UUID run, ImportState as, ImportResult result) {
        require(query(
                        "UPDATE csv_import SET state = :state, result = :result, done = file_rows, lease_until = NULL"
                                + MINE,
                        id,
                        run)
                .setParameter("state", as.name())
                .setParameter("result", results.convertToDatabaseColumn(result))
                .executeUpdate());
    }

    void fail(UUID id, UUID run, String why) {
        query("UPDATE csv_import SET state = 'FAILED', failure = :why, lease_until = NULL" + MINE, id, run)
                .setParameter("why", why)
                .executeUpdate();
    }

    /** A row that is locked is just being finished by its job. */
    int failAbandoned(String why) {
        var abandoned = database.createNativeQuery(
                        "SELECT CAST(id AS CHAR) FROM csv_import WHERE state IN ('CHECKING', 'RUNNING')"
                                + " AND lease_until < UTC_TIMESTAMP(6) FOR UPDATE SKIP LOCKED",
                        String.class)
                .getResultList();
        for (Object id : abandoned) {
            database.createNativeQuery("UPDATE csv_import SET state = 'FAILED', failure = :why, lease_until = NULL"
                            + " WHERE id = :id")
                    .setParameter("why", why)
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return abandoned.size();
    }

    private Query query(String sql, UUID id, UUID run) {
        return database.createNativeQuery(sql).setParameter("id", id.toString()).setParameter("run", run.toString());
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new LeaseLost();
        }
    }
}
