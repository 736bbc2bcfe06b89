/**
 * What a release owes to the one before it, so that both can run side by side on one database: rules that the tests of
 * each service check over its migrations.
 */
package io.selfenroll.localstack.test.release;
