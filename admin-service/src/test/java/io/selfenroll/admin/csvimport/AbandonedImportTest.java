package io.selfenroll.admin.csvimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.Console;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.admin.TestSite;
import io.selfenroll.admin.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an import whose instance died, was taken for dead, or that nobody came back for. */
@QuarkusTest
class AbandonedImportTest {

    private static final String FILE = "email,firstName,lastName\numa@acme.example,New,Name\nmax@acme.example,M,X\n";

    @Inject
    TestAdmins admins;

    @Inject
    EntityManager database;

    @Inject
    ImportWatch watch;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportCleanup cleanup;

    private TestSite site;
    private Console editor;
    private ImportConsole imports;

    @BeforeEach
    void createUser() {
        site = TestSite.create(admins.platform());
        editor = admins.signedIn(AdminRole.EDITOR, site.id());
        imports = new ImportConsole(editor, site.id(), "user-imports");
        editor.post(
                        Map.of("email", "uma@acme.example", "firstName", "Old", "lastName", "Name"),
                        "/sites/{site}/users",
                        site.id())
                .then()
                .statusCode(201);
    }

    @Test
    void importWhoseInstanceDiedFailsWithAReasonAndCanBeRunAgain() {
        String id = imports.uploaded(FILE);
        change(
                "UPDATE csv_import SET state = 'RUNNING', done = 1, run = UUID(),"
                        + " lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?1",
                id);
        imports.start(id, "run").then().statusCode(409).body("type", equalTo("urn:selfenroll:problem:import-busy"));

        watch.failAbandoned();

        imports.get(id)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("Nothing was stored; run the import again."));
        imports.through(id, "run").then().body("state", equalTo("DONE")).body("failure", equalTo(null));
    }

    @Test
    void importThatIsTrustedIsLeftAlone() {
        String id = imports.uploaded(FILE);
        change(
                "UPDATE csv_import SET state = 'RUNNING', run = UUID(),"
                        + " lease_until = UTC_TIMESTAMP(6) + INTERVAL 10 SECOND WHERE id = ?1",
                id);

        watch.failAbandoned();

        imports.get(id).then().body("state", equalTo("RUNNING"));
    }

    /** An instance that only stood still, say for a pause of the machine, must not store what others say was not. */
    @Test
    void runThatWasTakenForDeadStoresNothing() {
        String id = imports.uploaded(FILE);

        QuarkusTransaction.requiringNew().run(() -> {
            // The run has to wait for this user.
            database.createNativeQuery("SELECT id FROM site_user WHERE site_id = ?1 FOR UPDATE")
                    .setParameter(1, site.id().toString())
                    .getResultList();
            imports.start(id, "run").then().statusCode(202);
            await().until(this::aRunWaits);
            change("UPDATE csv_import SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?1", id);
            watch.failAbandoned();
        });

        await().until(() -> !jobs.running().containsKey(UUID.fromString(id)));
        imports.get(id).then().body("state", equalTo("FAILED")).body("failure", containsString("stopped"));
        List<String> names = editor.get("/sites/{site}/users", site.id()).path("items.firstName");
        assertThat(names).containsExactly("Old");
    }

    @Test
    void fileIsErasedAfterAnHour() {
        String old = imports.uploaded(FILE);
        String recent = imports.uploaded(FILE);
        change("UPDATE csv_import SET created_at = created_at - INTERVAL 61 MINUTE WHERE id = ?1", old);

        cleanup.erase();

        imports.get(old).then().statusCode(404);
        imports.get(recent).then().statusCode(200);
        assertThat(files(old)).isZero();
        assertThat(files(recent)).isOne();
    }

    @Test
    void onlyTheNewestFilesOfASiteAreKept() {
        String first = imports.uploaded(FILE);
        for (int i = 0; i < 10; i++) {
            imports.uploaded(FILE);
        }

        imports.get(first).then().statusCode(404);
    }

    private boolean aRunWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                                "SELECT COUNT(*) FROM information_schema.processlist WHERE time_ms > 50"
                                                        + " AND info LIKE 'select%site_user%for update%'")
                                        .getSingleResult())
                                .intValue()
                        > 0);
    }

    private long files(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number)
                                database.createNativeQuery("SELECT COUNT(*) FROM csv_import_file WHERE import_id = ?1")
                                        .setParameter(1, id)
                                        .getSingleResult())
                        .longValue());
    }

    private void change(String sql, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }
}
