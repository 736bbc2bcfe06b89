/** What requests need beside transactions: to be tried again when MariaDB chose them as the loser of a conflict. */
package io.selfenroll.admin.database;
