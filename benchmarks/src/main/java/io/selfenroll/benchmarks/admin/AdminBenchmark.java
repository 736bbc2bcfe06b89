package io.selfenroll.benchmarks.admin;

import java.util.ArrayList;
import java.util.List;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchStack;

/** Imports 50,000 users, three times, and looks at lists of what is there then. */
public final class AdminBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final int IMPORTED = 50_000;

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public void run(BenchStack stack, Report report) throws Exception {
        BenchSite site = BenchSite.create(stack, "admin");
        List<Double> imports = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            report.note("import " + (run + 1) + " of " + RUNS);
            imports.add(site.importUsers(run * IMPORTED, (run + 1) * IMPORTED).toMillis() / 1000.0);
        }
        report.add(Figure.of("Admin: import of 50,000 users", "s", imports, ""));
        site.awaitKnown(RUNS * IMPORTED);
        String users = "/api/admin/v1/sites/" + site.id() + "/users";
        Looks.at(stack, report, "Admin: first page of 150,000 users", users);
        Looks.at(stack, report, "Admin: search among 150,000 users", users + "?q=u14999");
        Looks.at(stack, report, "Admin: enrollments, first page", "/api/admin/v1/enrollments");
    }
}
