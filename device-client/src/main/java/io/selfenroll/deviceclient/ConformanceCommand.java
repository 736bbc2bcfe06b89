package io.selfenroll.deviceclient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.conformance.Verdict;
import io.selfenroll.deviceclient.conformance.checks.ServerChecks;
import io.selfenroll.deviceclient.conformance.served.ClientRuns;
import io.selfenroll.deviceclient.conformance.served.SimulatedServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description =
                "Tries a device client against a simulated server (--serve), or a server as a client would (--url).",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that was tried held",
            "1:something is broken, or the kit could not run; the text says which",
            "2:wrong use of the command line",
            "3:the credentials are mistyped",
            "5:the server does not answer"
        })
final class ConformanceCommand implements Callable<Integer> {

    /** One of the two directions. */
    static final class Direction {
        @Option(names = "--serve", required = true, description = "Be the server; every site is a scenario.")
        private boolean serve;

        @Option(names = "--url", required = true, description = "Be the client of this server.")
        private String url;
    }

    private final Conversation conversation;

    @ArgGroup(multiplicity = "1")
    private Direction direction;

    @Option(names = "--port", defaultValue = "8085", description = "With --serve (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--client",
            paramLabel = "COMMAND",
            description = "With --serve: runs this shell command once for each scenario, with SELFENROLL_KIT_URL,"
                    + " _USERNAME, _PASSWORD and _STATE (a file that is not there yet) in its environment. Without"
                    + " it, type the credentials into your client, and press Enter when you are done.")
    private String client;

    @Option(
            names = "--timeout",
            defaultValue = "60",
            description = "Seconds that the command may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--username", description = "With --url: a one-time user name; asked for when not given.")
    private String username;

    @Option(
            names = "--password",
            description = "With --url: its password. Better not here: other users of this machine can see arguments.")
    private String password;

    @Option(names = "--dpop", description = "With --url: offer a key, so that the device is bound to it (RFC 9449).")
    private boolean dpop;

    @Option(names = "--keep", description = "With --url: leave the device enrolled.")
    private boolean keep;

    @Option(names = "--report", paramLabel = "FILE", description = "Write every verdict as JSON.")
    private Path report;

    ConformanceCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Report judged = direction.serve ? serve() : check();
            judged.print(conversation::say);
            if (report != null) {
                judged.write(report);
            }
            return judged.count(Verdict.Outcome.BROKEN) == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
        } catch (GivenUp e) {
            conversation.warn(e.getMessage());
            return e.exitCode().code();
        } catch (IOException e) {
            conversation.warn("The kit could not run: " + e.getMessage());
            return ExitCode.FAILED.code();
        }
    }

    private Report serve() throws IOException, InterruptedException {
        try (SimulatedServer server = new SimulatedServer(port, conversation::say)) {
            conversation.say("Simulated server at " + server.url());
            if (client != null) {
                new ClientRuns(server, Duration.ofSeconds(timeout)).run(client);
                return server.report();
            }
            conversation.say("Enroll with each of these credentials, as a device that has not been enrolled before:");
            server.scenarios()
                    .forEach(tried -> conversation.say("%-24s %-32s %s"
                            .formatted("\"" + tried.username() + "\"", "\"" + tried.password() + "\"", tried.title())));
            conversation.ask("Press Enter when you are done.");
            return server.report();
        }
    }

    private Report check() throws GivenUp, InterruptedException {
        CredentialQuestions questions = new CredentialQuestions(conversation);
        ServerChecks checks = new ServerChecks(
                DeviceCommand.address(direction.url),
                questions.userName(username),
                questions.password(password),
                keep,
                dpop);
        try {
            return checks.run(conversation::say);
        } catch (IOException e) {
            throw new GivenUp(
                    ExitCode.SERVER_AWAY, "No answer from " + direction.url + ". Check the address and the network.");
        }
    }
}
