/** A real Kafka broker (KRaft, combined mode) inside a JVM of its own. */
package io.selfenroll.localstack.kafka;
