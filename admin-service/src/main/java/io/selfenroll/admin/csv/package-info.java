/** Comma-separated values that are safe to open in a spreadsheet. */
package io.selfenroll.admin.csv;
