/**
 * Reads and writes CSV as it is met: from spreadsheets of several countries, in their encodings and with their
 * separators. What is written cannot run as a formula and is read back as it was.
 */
package io.selfenroll.admin.csv;
