package io.selfenroll.benchmarks.report;

import java.util.List;

/**
 * One measured thing.
 *
 * @param name what was measured, under which load
 * @param unit of the values
 * @param runs one value for each run
 * @param floor values of what it is compared with, measured in the same run; empty for none
 * @param target what was aimed at, empty for nothing
 */
public record Figure(String name, String unit, List<Double> runs, List<Double> floor, String target) {

    public static Figure of(String name, String unit, List<Double> runs, String target) {
        return new Figure(name, unit, runs, List.of(), target);
    }

    /** Middle of the runs; of an even number the mean of the middle two. */
    public double median() {
        return median(runs);
    }

    /** Median of the runs divided by that of the floor; 0 without a floor. */
    public double ratio() {
        return floor.isEmpty() ? 0 : median() / median(floor);
    }

    public double floorMedian() {
        return floor.isEmpty() ? 0 : median(floor);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
