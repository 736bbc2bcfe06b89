/** The service on real MariaDB and Kafka, called as the console calls it. */
package io.selfenroll.admin;
