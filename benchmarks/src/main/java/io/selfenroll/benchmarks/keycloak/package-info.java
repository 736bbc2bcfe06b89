/** The same steps with Keycloak on the same machine, database server and mail sink. */
package io.selfenroll.benchmarks.keycloak;
