package io.selfenroll.deviceclient.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the devices so far. */
final class Tally {

    private final long start = System.nanoTime();
    private final List<Long> enrollMillis = new ArrayList<>();
    private final List<Long> syncMillis = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int bound;

    /** @param toItsKey whether the server bound the device to a key */
    synchronized void enrolled(Duration took, boolean toItsKey) {
        enrollMillis.add(took.toMillis());
        bound += toItsKey ? 1 : 0;
    }

    synchronized void synced(Duration took) {
        syncMillis.add(took.toMillis());
    }

    /** @param problem the last part of the problem's type, or what else kept the device out */
    synchronized void failed(String problem) {
        failures.merge(problem, 1, Integer::sum);
    }

    synchronized int failures() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int done() {
        return syncMillis.size() + failures();
    }

    synchronized String progress(int count) {
        return "%5.1f s  %d of %d connected, %d enrolled, %d failed"
                .formatted(seconds(), syncMillis.size(), count, enrollMillis.size(), failures());
    }

    synchronized List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("%d connected in %.1f s, %.1f a second"
                .formatted(syncMillis.size(), seconds(), syncMillis.size() / Math.max(0.001, seconds())));
        lines.add("%d of %d bound to their keys".formatted(bound, enrollMillis.size()));
        lines.add("enroll  " + times(enrollMillis));
        lines.add("sync    " + times(syncMillis));
        failures.forEach((problem, times) -> lines.add("failed  %d times: %s".formatted(times, problem)));
        return lines;
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String times(List<Long> millis) {
        if (millis.isEmpty()) {
            return "never";
        }
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return "p50 %d ms, p99 %d ms, slowest %d ms"
                .formatted(percentile(sorted, 50), percentile(sorted, 99), sorted.getLast());
    }

    /** Nearest rank. */
    static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
