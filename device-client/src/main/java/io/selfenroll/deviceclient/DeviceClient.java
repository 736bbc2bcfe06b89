package io.selfenroll.deviceclient;

import java.util.Map;

import io.selfenroll.deviceclient.api.Pause;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Start of the command line. */
@Command(
        name = "device",
        description = "Enrolls this machine with one-time credentials and keeps it in step.",
        mixinStandardHelpOptions = true,
        version = "Selfenroll device client 1.0",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed for another reason, the text says which",
            "2:wrong use of the command line",
            "3:the credentials were refused, or mistyped",
            "4:the terms were not accepted",
            "5:the server is away or too busy; repeating the command is safe",
            "6:already enrolled (enroll), or not enrolled (sync, status)",
            "7:the server does not know this device any more"
        })
public final class DeviceClient implements Runnable {
    @Spec
    CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine(new TerminalConversation(), Thread::sleep, System.getenv())
                .execute(arguments));
    }

    static CommandLine commandLine(Conversation conversation, Pause pause, Map<String, String> environment) {
        return new CommandLine(new DeviceClient())
                .addSubcommand(new EnrollCommand(conversation, pause, environment))
                .addSubcommand(new SyncCommand(conversation, pause, environment))
                .addSubcommand(new StatusCommand(conversation, pause, environment))
                .addSubcommand(new LeaveCommand(conversation, pause, environment))
                .addSubcommand(new ConformanceCommand(conversation))
                .addSubcommand(new FleetCommand(conversation, pause, environment));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do: enroll, sync, status, leave, conformance or fleet.");
    }
}
