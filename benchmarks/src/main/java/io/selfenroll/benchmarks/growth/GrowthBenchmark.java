package io.selfenroll.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.admin.Looks;
import io.selfenroll.benchmarks.mail.Requests;
import io.selfenroll.benchmarks.redeem.Redeems;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchSite.Credential;
import io.selfenroll.benchmarks.stack.BenchStack;

/**
 * The same steps beside 1,000, 100,000 and 1,000,000 users, who are in one site; those who ask and redeem are in others,
 * of the same tables. The floor of the larger ones is the smallest.
 */
public final class GrowthBenchmark implements Benchmark {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int AT_ONCE = 50_000;
    private static final int RUNS = 3;
    private static final int MAILS = 1000;
    private static final int DEVICES = 500;
    private static final int USERS = 16;

    /** One list for each run; empty before the smallest size was measured. */
    private record Measured(List<Double> accepted, List<Double> mailed, List<Double> redeemed) {

        static Measured nothing() {
            return new Measured(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(BenchStack stack, Report report) throws Exception {
        BenchSite crowd = BenchSite.create(stack, "crowd");
        Measured smallest = Measured.nothing();
        int there = 0;
        for (int size : SIZES) {
            report.note(String.format(Locale.ROOT, "%,d users", size));
            for (; there < size; there = Math.min(size, there + AT_ONCE)) {
                crowd.importUsers(there, Math.min(size, there + AT_ONCE));
            }
            crowd.awaitKnown(size);
            Measured measured = measure(stack, "beside-" + size);
            tell(report, String.format(Locale.ROOT, "Growth: %,d users", size), measured, smallest);
            smallest = smallest.accepted.isEmpty() ? measured : smallest;
        }
        String users = "/api/admin/v1/sites/" + crowd.id() + "/users";
        Looks.at(stack, report, "Growth: first page of 1,000,000 users", users);
        Looks.at(stack, report, "Growth: search among 1,000,000 users", users + "?q=u99999");
    }

    private static Measured measure(BenchStack stack, String slug) throws Exception {
        Requests requests = new Requests(BenchSite.withUsers(stack, slug + "-mail", (RUNS + 1) * MAILS));
        // Another site: a request takes the place of a credential that its user has.
        List<Credential> credentials = BenchSite.withUsers(stack, slug + "-redeem", (RUNS + 1) * DEVICES)
                .credentials((RUNS + 1) * DEVICES);
        Measured measured = Measured.nothing();
        for (int run = 0; run <= RUNS; run++) {
            Requests.Rates rates = requests.burst(MAILS);
            double redeemed = Redeems.redeem(stack, credentials.subList(run * DEVICES, (run + 1) * DEVICES), USERS)
                    .perSecond();
            // The first warms up.
            if (run > 0) {
                measured.accepted.add(rates.accepted());
                measured.mailed.add(rates.mailed());
                measured.redeemed.add(redeemed);
            }
        }
        return measured;
    }

    private static void tell(Report report, String name, Measured measured, Measured smallest) {
        String target = smallest.accepted.isEmpty() ? "" : ">= 0.8";
        report.add(new Figure(name + ", accepted requests", "1/s", measured.accepted, smallest.accepted, target));
        report.add(new Figure(name + ", requests to mails", "1/s", measured.mailed, smallest.mailed, target));
        report.add(new Figure(name + ", redeems", "1/s", measured.redeemed, smallest.redeemed, target));
    }
}
