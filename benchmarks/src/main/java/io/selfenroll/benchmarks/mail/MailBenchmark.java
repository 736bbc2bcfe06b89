package io.selfenroll.benchmarks.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchStack;

/** The whole way: requests of known users with the right PIN, until the sink has accepted the mails. */
public final class MailBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final int MAILS = 4000;
    private static final int STEADY_SECONDS = 20;
    private static final int STEADY = 60;

    /** At the steady rate, uncounted: until then the services have seen large batches only, and compile the rest anew. */
    private static final int SETTLING_SECONDS = 60;

    private static final int CONNECTIONS = 16;
    private static final Duration FLOOR = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void run(BenchStack stack, Report report) throws Exception {
        // One request of each user: the caps of an address are far.
        int all = MAILS * (RUNS + 1) + STEADY * (SETTLING_SECONDS + STEADY_SECONDS * RUNS);
        report.note("preparing " + all + " users");
        BenchSite site = BenchSite.withUsers(stack, "mail", all);
        Requests requests = new Requests(site);
        requests.burst(MAILS);
        List<Double> rates = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            report.note("run " + run + " of " + RUNS);
            floor.add(MailClients.perSecond(stack.port("smtp"), CONNECTIONS, FLOOR));
            rates.add(requests.burst(MAILS).mailed());
        }
        report.add(new Figure("Mail: from request to accepted mail, sustained", "1/s", rates, floor, ">= 600/s"));
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        requests.steady(STEADY, SETTLING_SECONDS);
        for (int run = 1; run <= RUNS; run++) {
            List<Double> delays = requests.steady(STEADY, STEADY_SECONDS);
            p50.add(delays.get(delays.size() / 2));
            p99.add(delays.get(delays.size() * 99 / 100));
        }
        report.add(Figure.of("Mail: request to mail at " + STEADY + "/s, median", "ms", p50, ""));
        report.add(Figure.of("Mail: request to mail at " + STEADY + "/s, 99th percentile", "ms", p99, "< 1000 ms"));
    }
}
