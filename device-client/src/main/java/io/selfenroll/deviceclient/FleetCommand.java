package io.selfenroll.deviceclient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.selfenroll.deviceclient.api.Pause;
import io.selfenroll.deviceclient.fleet.Fleet;
import io.selfenroll.deviceclient.fleet.FleetStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = {
            "Enrolls and synchronises many simulated devices.",
            "Their credentials come from the standard input (--csv), or an administrator makes them: by the API token in"
                    + " SELFENROLL_API_TOKEN, by SELFENROLL_ADMIN_EMAIL and SELFENROLL_ADMIN_PASSWORD, or by the demo"
                    + " data of ./dev up --demo. The devices belong to users fleet-00001@fleet.example and so on, which"
                    + " are made when they are missing."
        })
final class FleetCommand implements Callable<Integer> {
    private final Conversation conversation;
    private final Pause pause;
    private final Map<String, String> environment;

    @Option(names = "--count", required = true, description = "How many devices.")
    private int count;

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "The server (default: ${DEFAULT-VALUE}).")
    private String url;

    @Option(
            names = "--concurrency",
            defaultValue = "20",
            description = "How many devices at a time (default: ${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(names = "--site", description = "Its short name; needed when the administrator has several.")
    private String site;

    @Option(
            names = "--users",
            defaultValue = "100",
            description = "Among how many users the devices are shared (default: ${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--syncs",
            defaultValue = "1",
            description = "How often each device synchronises (default: ${DEFAULT-VALUE}).")
    private int syncs;

    @Option(names = "--no-dpop", description = "Offer no keys: the devices' tokens are worth something to a thief.")
    private boolean noDpop;

    @Option(names = "--csv", description = "Read username,password lines from the standard input.")
    private boolean csv;

    FleetCommand(Conversation conversation, Pause pause, Map<String, String> environment) {
        this.conversation = conversation;
        this.pause = pause;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1 || concurrency < 1 || users < 1 || syncs < 1) {
            conversation.warn("Numbers have to be 1 or more.");
            return 2;
        }
        try {
            Fleet fleet = new Fleet(DeviceCommand.address(url), count, concurrency, users, syncs, !noDpop);
            boolean connected = csv ? fromCsv(fleet) : byAdministrator(fleet);
            return connected ? ExitCode.OK.code() : ExitCode.FAILED.code();
        } catch (GivenUp e) {
            conversation.warn(e.getMessage());
            return e.exitCode().code();
        } catch (FleetStopped e) {
            conversation.warn(e.getMessage());
            return ExitCode.FAILED.code();
        } catch (IOException e) {
            conversation.warn("The credentials could not be read: " + e.getMessage());
            return ExitCode.FAILED.code();
        }
    }

    private boolean fromCsv(Fleet fleet) throws IOException, FleetStopped, InterruptedException {
        return fleet.fromCsv(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), pause, conversation::say);
    }

    private boolean byAdministrator(Fleet fleet) throws FleetStopped, InterruptedException {
        String folder = environment.get("SELFENROLL_LOCAL");
        Path demo = Path.of(folder == null || folder.isBlank() ? ".local" : folder, "demo.json");
        return fleet.byAdministrator(environment, demo, site, pause, conversation::say);
    }
}
