package io.selfenroll.admin.csvimport;

import java.util.List;

/** Something that files can be brought into. */
public interface ImportTarget {

    ImportKind kind();

    /** What columns can be. */
    List<ImportField> fields();

    /** Name of the action in the audit. */
    String action();

    /** Starts on one file. Called within the transaction that everything is written in. */
    Intake start(ImportTask task, ImportTally tally);

    /** Takes the rows in, part by part; remembers what it needs to see twins in the file. */
    @FunctionalInterface
    interface Intake {

        /** Counts each row, or tells its errors; writes unless there are errors so far or the task is only to check. */
        void take(List<ImportRow> rows);
    }
}
