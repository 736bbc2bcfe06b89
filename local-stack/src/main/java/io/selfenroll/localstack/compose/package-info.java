/**
 * Makes what {@code docker-compose.yml} mounts: key files, passwords, one settings file per service and the SQL that
 * gives each service a schema and a database user of its own.
 */
package io.selfenroll.localstack.compose;
