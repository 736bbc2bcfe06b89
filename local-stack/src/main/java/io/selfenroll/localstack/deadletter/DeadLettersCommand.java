package io.selfenroll.localstack.deadletter;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.selfenroll.localstack.StackFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./dev dead-letters}. */
@Command(
        name = "dead-letters",
        description = "Events that a service could not handle, of the stack that runs now.",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand {

    @Option(names = "--data", hidden = true, scope = ScopeType.INHERIT)
    private Path data = Path.of(".local");

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "Another Kafka than that of the running stack.")
    private String kafka;

    @Spec
    private CommandSpec spec;

    @Command(description = "Lists them, oldest first.")
    int list() {
        List<DeadLetter> letters = letters().list();
        PrintWriter out = spec.commandLine().getOut();
        letters.forEach(letter -> out.printf(
                "%s  %s  %s%n    in %s at %d/%d, by %s%n    %s%n",
                letter.name(),
                letter.recordedAt(),
                letter.eventType(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.consumer(),
                letter.reason()));
        out.println(letters.size() + (letters.size() == 1 ? " dead letter" : " dead letters"));
        return 0;
    }

    @Command(description = "Sends the original events again, after the reason has been removed.")
    int replay(
            @Parameters(paramLabel = "EVENT-ID", arity = "0..*", description = "Only these; all without any.")
                    List<String> ids) {
        DeadLetters letters = letters();
        PrintWriter out = spec.commandLine().getOut();
        boolean allSent = true;
        for (DeadLetter letter : chosen(letters.list(), ids)) {
            DeadLetters.Replay replay = letters.replay(letter);
            out.println(letter.name() + "  " + letter.eventType() + "  " + replay.words());
            allSent &= replay == DeadLetters.Replay.SENT;
        }
        return allSent ? 0 : 1;
    }

    /** An event that several consumers refused is sent once. */
    private static Collection<DeadLetter> chosen(List<DeadLetter> letters, List<String> ids) {
        Map<String, DeadLetter> chosen = new LinkedHashMap<>();
        letters.stream()
                .filter(letter -> ids == null || ids.isEmpty() || ids.contains(letter.name()))
                .forEach(letter -> chosen.putIfAbsent(letter.name(), letter));
        return chosen.values();
    }

    private DeadLetters letters() {
        return new DeadLetters(kafka == null ? StackFile.read(data).kafka() : kafka);
    }
}
