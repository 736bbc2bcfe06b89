package io.selfenroll.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String describe() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %d GiB, %s, JDK %s, load before the end %.1f",
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                system.getName(),
                System.getProperty("java.version"),
                system.getSystemLoadAverage());
    }
}
