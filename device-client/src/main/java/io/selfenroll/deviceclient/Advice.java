package io.selfenroll.deviceclient;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;

import io.selfenroll.deviceclient.api.ServerProblem;

/** Says in plain words what a refusal means and what to do next. */
final class Advice {
    private final URI server;

    Advice(URI server) {
        this.server = server;
    }

    GivenUp about(ServerProblem problem) {
        return switch (problem.name()) {
            case "invalid-credentials" ->
                refused("User name or password is wrong. Check both against the message and try again in a few"
                        + " seconds; after each wrong try the server waits longer.");
            case "credential-used" ->
                refused("These credentials were already used, and they work only once. " + requestNew()
                        + " If it was not you who used them, tell your administrator.");
            case "credential-expired" -> refused("These credentials have expired. " + requestNew());
            case "credential-superseded" ->
                refused("A newer message replaced these credentials. Use the newest one you got. " + requestNew());
            case "credential-revoked" ->
                refused("These credentials were withdrawn. Ask your administrator, or request new ones at " + server
                        + "/.");
            case "credential-locked" ->
                refused("These credentials are locked after too many wrong passwords. " + requestNew());
            case "user-disabled", "site-disabled" ->
                refused("The credentials were right, but your user or site may not enroll devices now. Ask your"
                        + " administrator.");
            case "platform-not-allowed" ->
                refused("Your organisation does not accept this kind of device. Use another one, or ask your"
                        + " administrator; your credentials are still unused.");
            case "device-limit-reached" ->
                refused("You have as many devices as your organisation allows. Let one `leave` that you no longer use,"
                        + " or ask your administrator to retire it; then run the same command again: your"
                        + " credentials are still unused.");
            case "terms-not-accepted" ->
                new GivenUp(
                        ExitCode.TERMS_NOT_ACCEPTED,
                        "The site's terms have changed meanwhile, so nothing was enrolled. Run `enroll` again"
                                + " and read the new ones.");
            case "invalid-dpop-proof" ->
                new GivenUp(
                        ExitCode.FAILED,
                        "The server does not take the proof of this device's key. Use the address that the server is"
                                + " known by, which is not " + server + ", or enroll with --no-dpop. If it worked"
                                + " before, run `leave`, then `enroll` with new credentials.");
            case "invalid-request" ->
                new GivenUp(ExitCode.FAILED, "The server refused the input: " + violations(problem));
            default -> other(problem);
        };
    }

    GivenUp unreachable() {
        return new GivenUp(
                ExitCode.SERVER_AWAY,
                "No answer from " + server + ". Check the address and the network, then run the same command again:"
                        + " repeating it is safe.");
    }

    private GivenUp other(ServerProblem problem) {
        return switch (problem.status()) {
            case 401 ->
                new GivenUp(
                        ExitCode.DEVICE_UNKNOWN,
                        "The server does not know this device any more: it was retired, or its user or site was"
                                + " disabled. Run `leave`, then `enroll` with new credentials.");
            case 429 ->
                new GivenUp(ExitCode.SERVER_AWAY, "Too many tries. Run the same command again " + when(problem));
            case 502, 503, 504 ->
                new GivenUp(
                        ExitCode.SERVER_AWAY,
                        "The server is busy or being maintained. Run the same command again " + when(problem)
                                + " Repeating it is safe.");
            default ->
                new GivenUp(
                        ExitCode.FAILED,
                        "The server answered " + problem.status() + " ("
                                + (problem.title() == null ? problem.name() : problem.title())
                                + "). If that stays so, tell your administrator.");
        };
    }

    private static GivenUp refused(String text) {
        return new GivenUp(ExitCode.CREDENTIALS_REFUSED, text);
    }

    private String requestNew() {
        return "Request new ones at " + server + "/.";
    }

    private static String violations(ServerProblem problem) {
        return problem.violations().isEmpty()
                ? "it did not say why."
                : problem.violations().stream()
                        .map(v -> v.field() + " " + v.message())
                        .collect(Collectors.joining("; "));
    }

    private static String when(ServerProblem problem) {
        Duration wait = problem.retryAfter().orElse(Duration.ofMinutes(1));
        return wait.toSeconds() < 120
                ? "in " + Math.max(1, wait.toSeconds()) + " seconds."
                : "in " + (wait.toSeconds() + 59) / 60 + " minutes.";
    }
}
