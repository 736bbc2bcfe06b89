package io.selfenroll.admin.csvimport;

/**
 * A column of the file.
 *
 * @param index from 0
 * @param field what it is taken for, null when it is left out
 */
record ImportColumn(int index, String name, String field) {}
