/** Figures, and how they are told. */
package io.selfenroll.benchmarks.report;
