package io.selfenroll.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.localstack.LocalStack;
import io.selfenroll.localstack.service.Service;

/**
 * Memory of the services as the loads before have left them, then each one killed and started alone, and everything
 * stopped and started together.
 */
public final class StartBenchmark implements Benchmark {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(BenchStack stack, Report report) throws IOException, InterruptedException {
        LocalStack parts = stack.parts();
        tellMemory(parts, report, "after the loads before", "<= 800 MiB");
        for (Service service : Service.values()) {
            List<Double> times = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                parts.kill9(service.id());
                times.add(seconds(() -> parts.restart(service.id())));
            }
            report.add(Figure.of("Start to ready: " + service.id() + ", after kill -9", "s", times, "< 1.5 s"));
        }
        tellMemory(parts, report, "started and at rest", "");
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            services().forEach(parts::stop);
            engines().forEach(parts::stop);
            times.add(seconds(() -> {
                engines().parallel().forEach(parts::restart);
                services().parallel().forEach(parts::restart);
            }));
        }
        report.add(Figure.of("Start to ready: database, broker and the four services together", "s", times, ""));
    }

    private static Stream<String> engines() {
        return Stream.of("mariadb", "kafka");
    }

    private static Stream<String> services() {
        return Arrays.stream(Service.values()).map(Service::id);
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void tellMemory(LocalStack parts, Report report, String when, String target) throws IOException {
        double sum = 0;
        for (Service service : Service.values()) {
            double resident = memory(parts.pid(service.id()));
            report.add(Figure.of("Memory: " + service.id() + ", " + when, "MiB", List.of(resident), ""));
            sum += resident;
        }
        report.add(Figure.of("Memory: the four services together, " + when, "MiB", List.of(sum), target));
    }

    /** Resident. */
    private static double memory(long pid) throws IOException {
        String resident = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(resident.replaceAll("\\D", "")) / 1024;
    }
}
