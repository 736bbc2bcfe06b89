/**
 * Faults against the running system. A crowd of people enrolls while parts are killed, cut off or slowed down; a ledger
 * keeps what each of them did and was told, and the accounting compares that with all tables, topics and mails.
 */
package io.selfenroll.systemtests.chaos;
