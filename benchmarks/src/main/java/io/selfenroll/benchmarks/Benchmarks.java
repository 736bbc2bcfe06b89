package io.selfenroll.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.selfenroll.benchmarks.admin.AdminBenchmark;
import io.selfenroll.benchmarks.growth.GrowthBenchmark;
import io.selfenroll.benchmarks.intake.IntakeBenchmark;
import io.selfenroll.benchmarks.keycloak.KeycloakBenchmark;
import io.selfenroll.benchmarks.mail.MailBenchmark;
import io.selfenroll.benchmarks.redeem.RedeemBenchmark;
import io.selfenroll.benchmarks.report.Report;
import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.benchmarks.start.StartBenchmark;
import io.selfenroll.benchmarks.timeline.TimelineBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dev bench}. */
@Command(
        name = "bench",
        description = "Measures this system on this machine, beside what its stack can do at most.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(
            new IntakeBenchmark(),
            new MailBenchmark(),
            new RedeemBenchmark(),
            new AdminBenchmark(),
            new TimelineBenchmark(),
            new KeycloakBenchmark(),
            new GrowthBenchmark(),
            new StartBenchmark());

    @Parameters(
            description =
                    "intake, mail, redeem, admin, timeline, keycloak, growth, start; all of them when none is named.")
    private List<String> names = List.of();

    @Option(names = "--data", required = true, hidden = true)
    private Path data;

    @Option(names = "--repository", required = true, hidden = true)
    private Path repository;

    @Option(names = "--out", description = "Folder for bench.md and bench.json.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
        if (chosen.size() < names.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Choose among " + ALL.stream().map(Benchmark::name).toList() + ".");
        }
        PrintWriter terminal = spec.commandLine().getOut();
        Report report = new Report(line -> {
            terminal.println(line);
            terminal.flush();
        });
        Path target = out == null ? data.resolve("report") : out;
        try (BenchStack stack = BenchStack.start(repository, data, report)) {
            for (Benchmark benchmark : chosen) {
                terminal.println("== " + benchmark.name());
                terminal.flush();
                benchmark.run(stack, report);
                report.write(target);
            }
        }
        terminal.println();
        terminal.println(report.table());
        terminal.println("Written to " + target);
        return 0;
    }

    public static void main(String[] arguments) {
        // Kafka's clients tell all their settings otherwise.
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
