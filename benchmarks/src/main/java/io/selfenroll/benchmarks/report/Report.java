package io.selfenroll.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** The figures of one run of the benchmarks, as a table and as JSON. */
public final class Report {

    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    /** @param progress gets each figure as soon as it is there */
    public Report(Consumer<String> progress) {
        this.progress = progress;
    }

    public void add(Figure figure) {
        figures.add(figure);
        progress.accept("  = " + figure.name() + ": " + number(figure.median()) + " " + figure.unit()
                + (figure.floor().isEmpty()
                        ? ""
                        : ", " + number(figure.ratio()) + " of " + number(figure.floorMedian())));
    }

    public void note(String step) {
        progress.accept("  " + step);
    }

    /** Markdown. */
    public String table() {
        String head = """
                | Figure | Median | Unit | Runs | Floor | Ratio | Target |
                |---|---:|---|---|---:|---:|---|
                """;
        return figures.stream()
                .map(figure -> "| " + figure.name() + " | " + number(figure.median()) + " | " + figure.unit() + " | "
                        + figure.runs().stream().map(Report::number).collect(Collectors.joining(", ")) + " | "
                        + (figure.floor().isEmpty() ? "" : number(figure.floorMedian())) + " | "
                        + (figure.floor().isEmpty() ? "" : number(figure.ratio())) + " | " + figure.target() + " |")
                .collect(Collectors.joining("\n", head, "\n"));
    }

    /** Writes {@code bench.json} and {@code bench.md} into the directory. */
    public void write(Path directory) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", Machine.describe());
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("figures", figures);
        try {
            Files.createDirectories(directory);
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(directory.resolve("bench.json").toFile(), all);
            Files.writeString(directory.resolve("bench.md"), Machine.describe() + "\n\n" + table());
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written to " + directory, e);
        }
    }

    /** Three digits that matter. */
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
