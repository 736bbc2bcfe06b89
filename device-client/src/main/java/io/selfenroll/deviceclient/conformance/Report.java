package io.selfenroll.deviceclient.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * All verdicts, by part.
 *
 * @param judged {@code client} or {@code server}
 */
public record Report(String judged, List<Part> parts) {

    private static final Map<Verdict.Outcome, String> MARKS = Map.of(
            Verdict.Outcome.HELD, "held     ",
            Verdict.Outcome.BROKEN, "BROKEN   ",
            Verdict.Outcome.NOT_TRIED, "not tried");

    /** @param name of the scenario or check */
    public record Part(String name, String title, List<Verdict> verdicts) {}

    public long count(Verdict.Outcome outcome) {
        return parts.stream()
                .flatMap(part -> part.verdicts().stream())
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    /** Parts in which nothing is broken are one line. */
    public void print(Consumer<String> out) {
        for (Part part : parts) {
            out.accept(MARKS.get(worst(part)) + "  " + part.name() + ": " + part.title());
            part.verdicts().stream()
                    .filter(verdict -> verdict.outcome() == Verdict.Outcome.BROKEN)
                    .forEach(verdict ->
                            out.accept("             " + verdict.expectation() + " But: " + verdict.detail()));
        }
        out.accept("%d held, %d broken, %d not tried"
                .formatted(
                        count(Verdict.Outcome.HELD), count(Verdict.Outcome.BROKEN), count(Verdict.Outcome.NOT_TRIED)));
    }

    private static Verdict.Outcome worst(Part part) {
        List<Verdict.Outcome> outcomes =
                part.verdicts().stream().map(Verdict::outcome).toList();
        if (outcomes.contains(Verdict.Outcome.BROKEN)) {
            return Verdict.Outcome.BROKEN;
        }
        return outcomes.contains(Verdict.Outcome.HELD) ? Verdict.Outcome.HELD : Verdict.Outcome.NOT_TRIED;
    }

    public void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
        Files.writeString(file, "\n", java.nio.file.StandardOpenOption.APPEND);
    }
}
