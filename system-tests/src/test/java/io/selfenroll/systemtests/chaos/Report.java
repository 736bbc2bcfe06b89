package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A run in figures, for people and for programs. */
record Report(Instant began, Duration took, long seed, List<Kills.Kill> kills, Account account) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("chaos.md"), markdown());
        JSON.writeValue(directory.resolve("chaos.json").toFile(), json());
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("began", began.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("seconds", took.toSeconds());
        json.put("seed", seed);
        json.put("machine", machine());
        json.put("kills", killsByPart());
        json.put("account", account);
        return json;
    }

    private Map<String, Long> killsByPart() {
        return kills.stream()
                .collect(Collectors.groupingBy(Kills.Kill::part, java.util.TreeMap::new, Collectors.counting()));
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "%d processors, %s %s, Java %s"
                .formatted(
                        runtime.availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Killing parts at random, under load\n\n");
        text.append("Made by `./dev chaos` at ")
                .append(began.truncatedTo(ChronoUnit.SECONDS))
                .append(", in ")
                .append(took.toMinutes())
                .append(" min ")
                .append(took.toSecondsPart())
                .append(" s, with seed ")
                .append(seed)
                .append(".\nEverything, load included, ran on one machine: ")
                .append(machine())
                .append(".\n\n");
        text.append("| Driven and told | |\n|---|---:|\n");
        row(text, "People who asked", account.asked());
        row(text, "Requests accepted", account.accepted());
        row(text, "Requests refused, or their answer lost", account.unclear());
        row(text, "Of these, stored all the same", account.unclearButTaken());
        row(text, "Devices enrolled", account.enrolled());
        row(text, "Second installations turned away", account.refusedRivals());
        row(text, "Devices connected", account.connected());
        text.append("\n| Found afterwards in tables, topics and mailbox | |\n|---|---:|\n");
        row(text, "**Lost**", account.lost().size());
        row(text, "**Phantom**", account.phantom().size());
        row(text, "**Double**", account.doubled().size());
        row(text, "**Timelines with a gap**", account.gaps().size());
        row(text, "**Answers that no fault excuses**", account.surprises().size());
        row(text, "Mails that came again, as the same message", account.extraMails());
        row(text, "Records in topics that repeat an event, passed over by consumers", account.repeatedEvents());
        text.append("\n| Killed with `kill -9` | Times | Longest away, start included |\n|---|---:|---:|\n");
        killsByPart()
                .forEach((part, times) -> text.append("| ")
                        .append(part)
                        .append(" | ")
                        .append(times)
                        .append(" | ")
                        .append("%.1f s".formatted(longest(part).toMillis() / 1000.0))
                        .append(" |\n"));
        findings(text, "Lost", account.lost());
        findings(text, "Phantom", account.phantom());
        findings(text, "Double", account.doubled());
        findings(text, "Gaps", account.gaps());
        findings(text, "Surprises", account.surprises());
        return text.toString();
    }

    private static void row(StringBuilder text, String what, int count) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append("%,d".formatted(count))
                .append(" |\n");
    }

    private static void findings(StringBuilder text, String title, List<String> findings) {
        if (!findings.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            findings.stream()
                    .limit(50)
                    .forEach(finding -> text.append("- ").append(finding).append('\n'));
        }
    }

    private Duration longest(String part) {
        return kills.stream()
                .filter(kill -> kill.part().equals(part))
                .map(Kills.Kill::away)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
