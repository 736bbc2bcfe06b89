package io.selfenroll.admin.csvimport;

public enum ImportState {
    /** The file was read; nothing was looked up yet. */
    READ,
    CHECKING,
    /** The result says what a run would do. */
    CHECKED,
    RUNNING,
    /** Everything is stored. */
    DONE,
    /** Nothing was stored. */
    FAILED;

    boolean busy() {
        return this == CHECKING || this == RUNNING;
    }
}
