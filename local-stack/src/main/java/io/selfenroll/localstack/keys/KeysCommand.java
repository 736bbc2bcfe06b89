package io.selfenroll.localstack.keys;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import io.selfenroll.keys.KeyFileRefused;
import io.selfenroll.keys.KeyRotation;
import io.selfenroll.localstack.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dev keys rotate}. */
@Command(
        name = "keys",
        description = "Keys of the local stack, or of the folder that docker compose uses.",
        mixinStandardHelpOptions = true)
public final class KeysCommand {

    @Option(names = "--data", hidden = true)
    private Path data = Path.of(".local");

    @Spec
    private CommandSpec spec;

    @Command(
            description = "Takes the next of three steps that replace a key: add the new one, make new values with it, "
                    + "remove the old one. Services that read the file are restarted after each.")
    int rotate(
            @Parameters(paramLabel = "NAME", description = "Name of the key's file without .jwks.") String name,
            @Option(
                            names = "--dir",
                            paramLabel = "DIR",
                            description = "The folder that was made by keys create; without it, the local stack.")
                    Path folder) {
        Path keys = (folder == null ? data : folder).resolve("keys");
        if (!Files.isDirectory(keys)) {
            throw new StartRefused("There are no keys in " + keys + ".");
        }
        try {
            tell(name, KeyRotation.of(keys, name).next());
        } catch (IllegalArgumentException | KeyFileRefused e) {
            throw new StartRefused(e.getMessage());
        }
        return 0;
    }

    private void tell(String name, KeyRotation.Step step) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (step) {
                    case ADDED ->
                        "1 of 3: a new key stands beside the old one of " + name + ".\n"
                                + "Restart the services that read it, then run this again.";
                    case SWITCHED ->
                        "2 of 3: new values of " + name + " are made with the new key.\n"
                                + "Restart the services that read it. Run this again when nothing of the old key is alive\n"
                                + "any more; docs/operations.md says when.";
                    case REMOVED ->
                        "3 of 3: the old key of " + name + " is gone.\n" + "Restart the services that read it.";
                });
        out.flush();
    }
}
