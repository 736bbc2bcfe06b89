package io.selfenroll.benchmarks.timeline;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.admin.Looks;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchStack;

/** Looks at enrollments in the console beside 1,000,000 events of 125,000 of them, which are written into its tables. */
public final class TimelineBenchmark implements Benchmark {

    private static final int ENROLLMENTS = 125_000;
    private static final int STEPS = 8;

    private static final String ENROLLMENT = """
            INSERT INTO enrollment (request_id, reference, email, site_id, user_id, stage, stage_rank, requested_at,
                                    updated_at, device_rank)
            SELECT %s, CONCAT('BENCH-', seq), CONCAT('t', seq, '@timeline.example'), '%s', UUID(),
                   ELT(1 + seq %% 3, 'CONNECTED', 'MAIL_SENT', 'EXPIRED'), ELT(1 + seq %% 3, 110, 70, 81),
                   UTC_TIMESTAMP(6) - INTERVAL seq MINUTE, UTC_TIMESTAMP(6) - INTERVAL seq MINUTE, 0
            FROM seq_1_to_%d""";

    private static final String EVENT = """
            INSERT INTO timeline_event (event_id, request_id, type, occurred_at, detail)
            SELECT UUID(), %s, 'credential.issued.v1',
                   UTC_TIMESTAMP(6) - INTERVAL seq MINUTE + INTERVAL %d SECOND, '{"reason":"benchmark"}'
            FROM seq_1_to_%d""";

    /** The id of an enrollment by its number. */
    private static final String ID = "CONCAT('7e57ab1e-0000-4000-8000-', LPAD(seq, 12, '0'))";

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public void run(BenchStack stack, Report report) throws SQLException, IOException {
        BenchSite site = BenchSite.create(stack, "timeline");
        report.note("writing 1,000,000 events");
        try (Connection connection = stack.database("admin-service");
                Statement sql = connection.createStatement()) {
            sql.execute(ENROLLMENT.formatted(ID, site.id(), ENROLLMENTS));
            for (int step = 0; step < STEPS; step++) {
                sql.execute(EVENT.formatted(ID, step, ENROLLMENTS));
            }
        }
        String all = "/api/admin/v1/enrollments";
        String ofSite = all + "?site=" + site.id();
        Looks.at(stack, report, "Timeline: enrollments among 1,000,000 events, first page", all);
        Looks.at(stack, report, "Timeline: of a site, first page", ofSite);
        Looks.at(stack, report, "Timeline: of a site, those whose mail was sent", ofSite + "&stage=MAIL_SENT");
        Looks.at(stack, report, "Timeline: found by their reference", all + "?q=BENCH-99999");
        Looks.at(stack, report, "Timeline: found by their address", all + "?q=t99999@timeline.example");
        Looks.at(stack, report, "Timeline: one enrollment", all + "/7e57ab1e-0000-4000-8000-000000099999");
        Looks.at(stack, report, "Timeline: funnel of a site", "/api/admin/v1/funnel?site=" + site.id());
    }
}
