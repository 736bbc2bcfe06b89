/** The resources that the services' own tests run against: real MariaDB, Kafka and SMTP, and fresh keys. */
package io.selfenroll.localstack.test;
