package io.selfenroll.deviceclient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.selfenroll.deviceclient.api.DeviceKey;
import io.selfenroll.deviceclient.api.EnrollmentApi;
import io.selfenroll.deviceclient.api.Pause;
import io.selfenroll.deviceclient.api.ServerProblem;
import io.selfenroll.deviceclient.api.ServerUnreachable;
import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import picocli.CommandLine.Option;

/** What every command has: the state file, the server, and plain words for what went wrong. */
abstract class DeviceCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final Pause pause;
    protected final Conversation conversation;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where this device keeps its identity and secret (default: .local/device.json; the folder"
                    + " can be moved by the environment variable SELFENROLL_LOCAL).")
    private Path state;

    DeviceCommand(Conversation conversation, Pause pause, Map<String, String> environment) {
        this.conversation = conversation;
        this.pause = pause;
        this.environment = environment;
    }

    abstract void run(StateFile file) throws GivenUp, IOException, InterruptedException;

    @Override
    public Integer call() throws InterruptedException {
        StateFile file = new StateFile(state != null ? state : defaultState());
        try {
            run(file);
            return ExitCode.OK.code();
        } catch (GivenUp e) {
            conversation.warn(e.getMessage());
            return e.exitCode().code();
        } catch (IOException e) {
            conversation.warn("The file " + file.path() + " cannot be used: " + e.getMessage());
            return ExitCode.FAILED.code();
        }
    }

    private Path defaultState() {
        String folder = environment.get("SELFENROLL_LOCAL");
        return Path.of(folder == null || folder.isBlank() ? ".local" : folder, "device.json");
    }

    interface Calls<T> {
        T with(EnrollmentApi api) throws ServerProblem, ServerUnreachable, GivenUp, IOException, InterruptedException;
    }

    /** Runs the calls; a refusal ends the command with advice. */
    <T> T server(DeviceState state, Calls<T> calls) throws GivenUp, IOException, InterruptedException {
        URI server = address(state.url());
        Advice advice = new Advice(server);
        try (EnrollmentApi api = new EnrollmentApi(server, pause, key(state))) {
            return calls.with(api);
        } catch (ServerProblem e) {
            throw advice.about(e);
        } catch (ServerUnreachable e) {
            throw advice.unreachable();
        }
    }

    private static DeviceKey key(DeviceState state) throws IOException {
        try {
            return state.key() == null ? null : DeviceKey.of(state.key());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage());
        }
    }

    static DeviceState enrolled(StateFile file) throws GivenUp, IOException {
        return file.read()
                .filter(DeviceState::enrolled)
                .orElseThrow(() -> new GivenUp(
                        ExitCode.WRONG_STATE, "This device is not enrolled. Run `enroll` with your credentials."));
    }

    static URI address(String url) throws GivenUp {
        try {
            URI server = URI.create(url.strip().replaceAll("/+$", ""));
            if (("http".equals(server.getScheme()) || "https".equals(server.getScheme()))
                    && server.getHost() != null
                    && server.getRawPath().isEmpty()
                    && server.getRawQuery() == null) {
                return server;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new GivenUp(ExitCode.FAILED, "The server's address looks like https://enroll.example.com, not: " + url);
    }
}
