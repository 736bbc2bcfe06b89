package io.selfenroll.benchmarks.redeem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.Administrator;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchSite.Credential;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.loadgenerator.Call;
import io.selfenroll.loadgenerator.LoadResult;

/** {@code POST /devices} with credentials that were shown to the administrator, then {@code POST /devices/me/syncs}. */
public final class RedeemBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final int DEVICES = 1500;
    private static final int WARM_UP = 1000;

    /** Of the warm-up, by one user: first calls are slow, and a redeem is given up after two seconds. */
    private static final int FIRST = 50;

    private static final int USERS = 16;
    private static final Duration FLOOR = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "redeem";
    }

    @Override
    public void run(BenchStack stack, Report report) throws Exception {
        List<Double> redeems = new ArrayList<>();
        List<Double> redeemP99 = new ArrayList<>();
        List<Double> syncs = new ArrayList<>();
        List<Double> syncP99 = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        int all = WARM_UP + RUNS * DEVICES;
        report.note("preparing " + all + " credentials");
        BenchSite site = BenchSite.withUsers(stack, "redeem", all);
        List<Credential> credentials = site.credentials(all);
        sync(stack, tokens(Redeems.redeem(stack, credentials.subList(0, FIRST), 1)), 1);
        sync(stack, tokens(Redeems.redeem(stack, credentials.subList(FIRST, WARM_UP), USERS)), USERS);
        for (int run = 0; run < RUNS; run++) {
            report.note("run " + (run + 1) + " of " + RUNS);
            floor.add(SingleCommits.perSecond(stack, USERS, FLOOR));
            int from = WARM_UP + run * DEVICES;
            LoadResult enrolled = Redeems.redeem(stack, credentials.subList(from, from + DEVICES), USERS);
            redeems.add(enrolled.perSecond());
            redeemP99.add(enrolled.p99());
            LoadResult synced = sync(stack, tokens(enrolled), USERS);
            syncs.add(synced.perSecond());
            syncP99.add(synced.p99());
        }
        report.add(new Figure("Redeem: devices enrolled, " + USERS + " at a time", "1/s", redeems, floor, ">= 0.3"));
        report.add(Figure.of("Redeem: 99th percentile", "ms", redeemP99, ""));
        report.add(new Figure("Sync: first syncs, " + USERS + " at a time", "1/s", syncs, floor, ""));
        report.add(Figure.of("Sync: 99th percentile", "ms", syncP99, ""));
    }

    private static LoadResult sync(BenchStack stack, List<String> tokens, int users) {
        List<Call> calls = tokens.stream().map(token -> Call.json(token, "{}")).toList();
        return stack.load()
                .busy(
                        stack.service("enrollment-service") + "/api/enrollment/v1/devices/me/syncs",
                        calls,
                        200,
                        users,
                        LONGEST)
                .complete();
    }

    private static List<String> tokens(LoadResult enrolled) {
        return enrolled.answers().stream()
                .map(answer -> Administrator.tree(answer).get("accessToken").asText())
                .toList();
    }
}
