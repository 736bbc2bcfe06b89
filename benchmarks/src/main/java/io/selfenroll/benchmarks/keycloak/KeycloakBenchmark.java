package io.selfenroll.benchmarks.keycloak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.selfenroll.benchmarks.Benchmark;
import io.selfenroll.benchmarks.mail.Requests;
import io.selfenroll.benchmarks.redeem.Redeems;
import io.selfenroll.benchmarks.report.Figure;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchSite;
import io.selfenroll.benchmarks.stack.BenchSite.Credential;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.loadgenerator.Call;

/** Two steps of the journey beside what comes nearest to them in Keycloak, in turn: the other one has nothing to do then. */
public final class KeycloakBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final int MAILS = 2000;
    private static final int RESETS = 500;
    private static final int DEVICES = 1000;
    private static final int PASSWORDS = 300;
    private static final int VISITORS = 16;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public void run(BenchStack stack, Report report) throws Exception {
        report.note("preparing both");
        Requests requests = new Requests(BenchSite.withUsers(stack, "beside-mail", (RUNS + 1) * MAILS));
        // Another site: a request takes the place of a credential that its user has.
        List<Credential> credentials = BenchSite.withUsers(stack, "beside-redeem", (RUNS + 1) * DEVICES)
                .credentials((RUNS + 1) * DEVICES);
        try (KeycloakServer server =
                KeycloakServer.start(stack, stack.repository().resolve("benchmarks/target/keycloak"))) {
            new KeycloakRealm(server).create(stack.port("smtp"), (RUNS + 1) * RESETS, PASSWORDS);
            ResetMails resets = new ResetMails(server);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> redeems = new ArrayList<>();
            List<Double> grants = new ArrayList<>();
            for (int run = 0; run <= RUNS; run++) {
                report.note(run == 0 ? "warming up" : "run " + run + " of " + RUNS);
                double mails = requests.burst(MAILS).mailed();
                double reset = resets.perSecond(run * RESETS, (run + 1) * RESETS, VISITORS);
                double redeem = Redeems.redeem(stack, credentials.subList(run * DEVICES, (run + 1) * DEVICES), VISITORS)
                        .perSecond();
                double grant = grants(stack, server);
                if (run > 0) {
                    ours.add(mails);
                    theirs.add(reset);
                    redeems.add(redeem);
                    grants.add(grant);
                }
            }
            report.add(new Figure(
                    "Request to mail; floor: reset mails of Keycloak, " + VISITORS + " visitors",
                    "1/s",
                    ours,
                    theirs,
                    ">= 10"));
            report.add(new Figure(
                    "Redeem; floor: password grants of Keycloak, " + VISITORS + " at a time",
                    "1/s",
                    redeems,
                    grants,
                    ">= 10"));
        }
    }

    /** Each user with a password signs in, some of them more than once. */
    private static double grants(BenchStack stack, KeycloakServer server) {
        List<Call> calls = IntStream.range(0, 2 * PASSWORDS)
                .mapToObj(number -> new Call(
                        "",
                        "application/x-www-form-urlencoded",
                        "grant_type=password&client_id=" + KeycloakRealm.CLIENT + "&username="
                                + KeycloakRealm.email(number % PASSWORDS) + "&password=" + KeycloakRealm.PASSWORD))
                .toList();
        return stack.load()
                .busy(
                        server.url() + "/realms/" + KeycloakRealm.NAME + "/protocol/openid-connect/token",
                        calls,
                        200,
                        VISITORS,
                        LONGEST)
                .complete()
                .perSecond();
    }
}
