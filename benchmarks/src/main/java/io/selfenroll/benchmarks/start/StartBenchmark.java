package io.selfenroll.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.localstack.LocalStack;
import io.selfenroll.localstack.service.Service;

/** Memory of the services as the loads before have left them, then each one stopped and started alone. */
public final class StartBenchmark implements Benchmark {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(BenchStack stack, Report report) throws IOException, InterruptedException {
        LocalStack parts = stack.parts();
        report.add(Figure.of(
                "Memory: four services, after the loads before", "MiB", List.of(memory(parts)), "<= 800 MiB"));
        for (Service service : Service.values()) {
            List<Double> times = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                parts.kill9(service.id());
                long begin = System.nanoTime();
                parts.restart(service.id());
                times.add((System.nanoTime() - begin) / 1e9);
            }
            report.add(Figure.of("Start to ready: " + service.id() + ", after kill -9", "s", times, "< 1.5 s"));
        }
        report.add(Figure.of("Memory: four services, started and at rest", "MiB", List.of(memory(parts)), ""));
    }

    private static double memory(LocalStack parts) throws IOException {
        double kib = 0;
        for (Service service : Service.values()) {
            String resident = Files.readAllLines(Path.of("/proc/" + parts.pid(service.id()) + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow();
            kib += Double.parseDouble(resident.replaceAll("\\D", ""));
        }
        return kib / 1024;
    }
}
