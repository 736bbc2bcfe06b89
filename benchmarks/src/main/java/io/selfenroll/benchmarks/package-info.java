/** {@code ./dev bench}: starts the local stack with data of its own, loads it, and says what it did in numbers. */
package io.selfenroll.benchmarks;
