package io.selfenroll.benchmarks.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.Administrator;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.loadgenerator.Call;

/** The whole way: requests of known users with the right PIN, until the sink has accepted the mails. */
public final class MailBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final int MAILS = 4000;
    private static final int STEADY_SECONDS = 20;
    private static final int STEADY = 60;
    private static final int USERS = 64;
    private static final int CONNECTIONS = 16;
    private static final Duration FLOOR = Duration.ofSeconds(6);

    private int sent;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void run(BenchStack stack, Report report) throws Exception {
        // One request of each user: the caps of an address are far.
        int all = MAILS * (RUNS + 1) + STEADY * STEADY_SECONDS * RUNS;
        report.note("preparing " + all + " users");
        BenchSite site = BenchSite.create(stack, "mail");
        site.importUsers(0, all);
        site.awaitKnown(all);
        burst(site);
        List<Double> rates = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            report.note("run " + run + " of " + RUNS);
            floor.add(MailClients.perSecond(stack.port("smtp"), CONNECTIONS, FLOOR));
            rates.add(burst(site));
        }
        report.add(new Figure("Mail: from request to accepted mail, sustained", "1/s", rates, floor, ">= 600/s"));
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            List<Double> delays = steady(site);
            p50.add(delays.get(delays.size() / 2));
            p99.add(delays.get(delays.size() * 99 / 100));
        }
        report.add(Figure.of("Mail: request to mail at " + STEADY + "/s, median", "ms", p50, ""));
        report.add(Figure.of("Mail: request to mail at " + STEADY + "/s, 99th percentile", "ms", p99, "< 1000 ms"));
    }

    /** @return mails per second between the tenth and the ninetieth percent of them */
    private double burst(BenchSite site) throws Exception {
        Instant begin = Instant.now();
        site.stack()
                .load()
                .busy(url(site), calls(site, MAILS), 202, USERS, Duration.ofMinutes(2))
                .complete();
        SentMails mails = new SentMails(site);
        mails.await(sent);
        List<Instant> times = mails.acceptedAt(begin).values().stream().sorted().toList();
        Duration middle = Duration.between(times.get(times.size() / 10), times.get(times.size() * 9 / 10));
        return times.size() * 0.8 / (middle.toNanos() / 1e9);
    }

    private List<Double> steady(BenchSite site) throws Exception {
        Instant begin = Instant.now();
        site.stack()
                .load()
                .steady(url(site), calls(site, STEADY * STEADY_SECONDS), 202, STEADY)
                .complete();
        SentMails mails = new SentMails(site);
        mails.await(sent);
        return mails.delays(begin);
    }

    private List<Call> calls(BenchSite site, int count) {
        List<Call> calls = IntStream.range(sent, sent + count)
                .mapToObj(number -> Call.json(
                        Administrator.json(Map.of("email", site.email(number), "pin", site.pin(), "locale", "en"))))
                .toList();
        sent += count;
        return calls;
    }

    private static String url(BenchSite site) {
        return site.stack().service("enrollment-service") + "/api/enrollment/v1/requests";
    }
}
