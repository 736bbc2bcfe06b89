/** The system that is measured, and what an administrator prepares in it. */
package io.selfenroll.benchmarks.stack;
