package io.selfenroll.deviceclient;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.deviceclient.api.Answers;
import io.selfenroll.deviceclient.api.DeviceKey;
import io.selfenroll.deviceclient.api.Enrollment;
import io.selfenroll.deviceclient.api.EnrollmentApi;
import io.selfenroll.deviceclient.api.Pause;
import io.selfenroll.deviceclient.api.ServerProblem;
import io.selfenroll.deviceclient.api.ServerUnreachable;
import io.selfenroll.deviceclient.credential.OneTimePassword;
import io.selfenroll.deviceclient.credential.UserName;
import io.selfenroll.deviceclient.machine.ThisMachine;
import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "enroll",
        mixinStandardHelpOptions = true,
        description = "Redeems one-time credentials and synchronises for the first time.")
final class EnrollCommand extends DeviceCommand {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "The server (default: ${DEFAULT-VALUE}).")
    private String url;

    @Option(names = "--username", description = "The one-time user name, like k7qm4x@acme; asked for when not given.")
    private String username;

    @Option(
            names = "--password",
            description = "The one-time password. Better not here: other users of this machine can see arguments."
                    + " It is asked for when not given, and then not shown.")
    private String password;

    @Option(names = "--name", description = "What to call this device (default: its host name).")
    private String name;

    @Option(
            names = "--platform",
            description = "ANDROID, IOS, WINDOWS, MACOS, LINUX, CHROMEOS or OTHER (default: found out).")
    private String platform;

    @Option(names = "--serial", description = "This device's serial number; it may be registered for its user.")
    private String serial;

    @Option(names = "--imei", description = "This device's IMEI; it may be registered for its user.")
    private String imei;

    @Option(names = "--udid", description = "This device's UDID; it may be registered for its user.")
    private String udid;

    @Option(
            names = "--no-dpop",
            description = "Do not bind this device to a key of its own; its secret and tokens work wherever they are.")
    private boolean noDpop;

    @Option(names = "--accept-terms", description = "Accept the site's terms without being asked.")
    private boolean acceptTerms;

    EnrollCommand(Conversation conversation, Pause pause, Map<String, String> environment) {
        super(conversation, pause, environment);
    }

    @Override
    void run(StateFile file) throws GivenUp, IOException, InterruptedException {
        DeviceState known = file.read().orElse(null);
        if (known != null && known.enrolled()) {
            throw new GivenUp(
                    ExitCode.WRONG_STATE, "This device is already enrolled. Run `sync`, or `leave` to enroll it anew.");
        }
        URI server = address(url);
        warnAboutOpenConnection(server);
        CredentialQuestions questions = new CredentialQuestions(conversation);
        UserName userName = questions.userName(username);
        OneTimePassword secret = questions.password(password);
        DeviceState state = known != null && known.installationId() != null ? known.at(server) : fresh(server);
        server(state, api -> {
            enroll(api, server, file, state, userName, secret);
            return null;
        });
    }

    private DeviceState fresh(URI server) {
        return new DeviceState(
                server.toString(),
                UUID.randomUUID().toString(),
                null,
                null,
                noDpop ? null : DeviceKey.generate().toJwk());
    }

    private void enroll(
            EnrollmentApi api, URI server, StateFile file, DeviceState state, UserName userName, OneTimePassword secret)
            throws ServerProblem, ServerUnreachable, GivenUp, IOException, InterruptedException {
        conversation.say("Checking server");
        Integer acceptedTerms = terms(site(api, userName, server));

        conversation.say("Redeeming credentials");
        // Written first: when the answer gets lost, the same installation with the same key may repeat.
        file.write(state);
        Answers.Enrolled enrolled = api.enroll(new Enrollment(
                userName.toString(),
                secret.formatted(),
                state.installationId(),
                ThisMachine.facts(name, platform).identifiedBy(serial, imei, udid),
                acceptedTerms));
        DeviceState done = state.enrolledAs(enrolled.deviceId(), enrolled.deviceSecret());
        file.write(api.bound() ? done : done.withoutKey());
        conversation.say("Device assigned to " + enrolled.user().fullName() + " at "
                + enrolled.site().name());

        conversation.say("Synchronising");
        synchronise(api, enrolled.accessToken());
    }

    private void synchronise(EnrollmentApi api, String accessToken)
            throws ServerProblem, GivenUp, InterruptedException {
        try {
            Answers.Synced synced = api.sync(accessToken, ThisMachine.osVersion());
            conversation.say(SyncCommand.words(synced.status()));
        } catch (ServerUnreachable e) {
            throw new GivenUp(
                    ExitCode.SERVER_AWAY,
                    "The device is enrolled, but the server stopped answering before the first synchronisation. Run"
                            + " `sync` in a while.");
        }
    }

    private Answers.Site site(EnrollmentApi api, UserName userName, URI server)
            throws ServerProblem, ServerUnreachable, GivenUp, InterruptedException {
        try {
            return api.site(userName.site());
        } catch (ServerProblem e) {
            if (e.status() == 404) {
                throw new GivenUp(
                        ExitCode.CREDENTIALS_REFUSED,
                        "The server " + server + " has no site \"" + userName.site()
                                + "\". Check the user name behind the @, and the server's address.");
            }
            throw e;
        }
    }

    /** The accepted version; null when the site has no terms. */
    private Integer terms(Answers.Site site) throws GivenUp {
        if (site.terms() == null) {
            return null;
        }
        conversation.say("Terms of " + site.name() + ":\n\n" + site.terms().text() + "\n");
        if (!acceptTerms && !isYes(conversation.ask("Do you accept these terms? [y/N]"))) {
            throw new GivenUp(
                    ExitCode.TERMS_NOT_ACCEPTED,
                    "The terms were not accepted, so nothing was enrolled. Your credentials are still unused.");
        }
        return site.terms().version();
    }

    private static boolean isYes(String answer) {
        return answer != null
                && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
    }

    private void warnAboutOpenConnection(URI server) {
        if ("http".equals(server.getScheme()) && !LOOPBACK.contains(server.getHost())) {
            conversation.warn(
                    "Warning: " + server + " is not encrypted; others on the network can read along. Use" + " https.");
        }
    }
}
