package io.selfenroll.localstack;

import java.util.logging.Level;
import java.util.logging.Logger;

import io.selfenroll.localstack.audit.AuditCommand;
import io.selfenroll.localstack.bounce.BounceCommand;
import io.selfenroll.localstack.deadletter.DeadLettersCommand;
import io.selfenroll.localstack.keys.KeysCommand;
import io.selfenroll.localstack.sbom.SbomCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./dev} that are written in Java. */
@Command(
        name = "./dev",
        subcommands = {
            UpCommand.class,
            DeadLettersCommand.class,
            AuditCommand.class,
            BounceCommand.class,
            KeysCommand.class,
            SbomCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        int code = new CommandLine(new Launcher())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(sentence(failure));
                    return 1;
                })
                .execute(arguments);
        System.exit(code);
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof java.util.concurrent.CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof StartRefused) {
            return cause.getMessage();
        }
        return cause.getMessage() + (cause.getCause() == null ? "" : " (" + cause.getCause() + ")");
    }
}
