/** How many requests the portal's endpoint accepts, beside an endpoint that does nothing but one Kafka send. */
package io.selfenroll.benchmarks.intake;
