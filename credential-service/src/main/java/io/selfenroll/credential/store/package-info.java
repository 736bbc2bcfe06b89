/** The credentials in the database: their states, the statements that decide, and the database's clock. */
package io.selfenroll.credential.store;
