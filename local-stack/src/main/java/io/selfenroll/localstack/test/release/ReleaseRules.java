package io.selfenroll.localstack.test.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

/**
 * Expand first, contract later: the migrations since the last release leave everything to it that it needs, so that its
 * instances go on while those of today start, and so that one can go back.
 *
 * <p>What is checked is each table with rows whose values mean nothing: foreign keys and checks are off, so a migration
 * that tightens one of these has to be looked at by a person.
 */
public final class ReleaseRules {

    /** How far a reader has come: an upgrade may send it back to the start, which loses nothing. */
    private static final String READERS_POSITION = "topic_position";

    private ReleaseRules() {}

    /** The rules over the migrations on the class path. With {@code -Drelease.record=true} they become the last release. */
    public static Stream<DynamicTest> tests() {
        if (Boolean.getBoolean("release.record")) {
            new LastRelease(MigratedSchema.migrationsOfToday()).store();
        }
        return Stream.of(
                dynamicTest("migrationsOfTheLastReleaseAreNotEdited", ReleaseRules::nothingWasEdited),
                dynamicTest("rowsOfTheLastReleaseSurviveTheUpgrade", ReleaseRules::rowsSurvive),
                dynamicTest("theLastReleaseWritesAndReadsBesideTheOneOfToday", ReleaseRules::bothRun));
    }

    private static void nothingWasEdited() {
        Map<String, Integer> released = LastRelease.stored().checksums();
        Map<String, Integer> today = new TreeMap<>(MigratedSchema.migrationsOfToday());
        today.keySet().retainAll(released.keySet());
        assertEquals(released, today, "A migration that was released is edited or gone: write the next one instead");
    }

    private static void rowsSurvive() throws SQLException {
        MigratedSchema schema = schemaOfTheLastRelease();
        try (Connection database = schema.connect()) {
            OldRelease old = OldRelease.knowing(database);
            old.write(database);
            Map<String, List<String>> before = old.read(database);

            schema.migrateToToday();

            Map<String, List<String>> after = old.read(database);
            before.remove(READERS_POSITION);
            after.remove(READERS_POSITION);
            assertEquals(before, after);
        }
    }

    private static void bothRun() throws SQLException {
        MigratedSchema schema = schemaOfTheLastRelease();
        try (Connection database = schema.connect()) {
            OldRelease old = OldRelease.knowing(database);
            schema.migrateToToday();
            Map<String, List<String>> before = old.read(database);

            old.write(database);

            Map<String, List<String>> after = old.read(database);
            before.forEach((table, rows) ->
                    assertEquals(rows.size() + 1, after.get(table).size(), "rows of " + table));
        }
    }

    private static MigratedSchema schemaOfTheLastRelease() {
        MigratedSchema schema = new MigratedSchema();
        schema.migrateToLastRelease(LastRelease.stored().checksums().keySet());
        return schema;
    }
}
