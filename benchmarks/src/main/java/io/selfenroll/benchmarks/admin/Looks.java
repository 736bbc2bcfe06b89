package io.selfenroll.benchmarks.admin;

import java.util.ArrayList;
import java.util.List;

import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchStack;

/** What an administrator waits for. */
public final class Looks {

    private static final int LOOKS = 15;

    private Looks() {}

    /** Reports how long the answer to this path takes, one after the other. */
    public static void at(BenchStack stack, Report report, String name, String path) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long begin = System.nanoTime();
            stack.administrator().get(path);
            times.add((System.nanoTime() - begin) / 1e6);
        }
        report.add(Figure.of(name, "ms", times, ""));
    }
}
