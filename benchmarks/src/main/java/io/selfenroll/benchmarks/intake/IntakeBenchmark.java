package io.selfenroll.benchmarks.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.Administrator;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.loadgenerator.Call;
import io.selfenroll.loadgenerator.LoadResult;

/**
 * Accepted {@code POST /requests} of unknown addresses: each is stored by Kafka with acks=all before its answer, and
 * verified meanwhile on the same cores.
 */
public final class IntakeBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final int USERS = 64;
    private static final int ACCEPTED = 202;

    /** More a second than can be. */
    private static final int MOST = 8000;

    /** Four services are compiled meanwhile, on the cores that they run on. */
    private static final int WARM_UPS = 3;

    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private int number;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void run(BenchStack stack, Report report) throws InterruptedException {
        List<Double> intake = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        String requests = stack.service("enrollment-service") + "/api/enrollment/v1/requests";
        try (BareEndpoint bare = new BareEndpoint(stack)) {
            load(stack, bare.url(), MEASURED);
            for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                load(stack, requests, MEASURED);
            }
            for (int run = 1; run <= RUNS; run++) {
                report.note("run " + run + " of " + RUNS);
                floor.add(load(stack, bare.url(), MEASURED).perSecond());
                LoadResult result = load(stack, requests, MEASURED);
                intake.add(result.perSecond());
                slowest.add(result.p99());
            }
        }
        report.add(new Figure(
                "Intake: accepted requests, " + USERS + " at a time", "1/s", intake, floor, ">= 2,000/s, >= 0.5"));
        report.add(Figure.of("Intake: 99th percentile", "ms", slowest, ""));
    }

    private LoadResult load(BenchStack stack, String url, Duration longest) {
        List<Call> calls = IntStream.range(0, (int) longest.toSeconds() * MOST)
                .mapToObj(i -> Call.json(Administrator.json(
                        Map.of("email", "stranger" + number++ + "@bench.example", "pin", "00000000"))))
                .toList();
        return stack.load().busy(url, calls, ACCEPTED, USERS, longest, SETTLING).complete();
    }
}
