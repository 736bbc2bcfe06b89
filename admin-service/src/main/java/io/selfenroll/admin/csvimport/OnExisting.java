package io.selfenroll.admin.csvimport;

/** What to do with rows about something that is there already. */
public enum OnExisting {
    UPDATE,
    SKIP
}
