/** Whether more users make it slower. */
package io.selfenroll.benchmarks.growth;
