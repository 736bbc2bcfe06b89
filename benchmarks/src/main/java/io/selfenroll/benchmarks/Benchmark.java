package io.selfenroll.benchmarks;

import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchStack;

/** One subject of measurement. Each of its figures is the median of several runs. */
public interface Benchmark {

    /** As on the command line. */
    String name();

    /** Measures and reports; floors in turn with what they are compared to. */
    void run(BenchStack stack, Report report) throws Exception;
}
