package io.selfenroll.deviceclient;

/** The command ends here; the message tells the person what happened and what to do next. */
final class GivenUp extends Exception {
    private final ExitCode exitCode;

    GivenUp(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
