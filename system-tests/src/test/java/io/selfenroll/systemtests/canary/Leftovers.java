package io.selfenroll.systemtests.canary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.Traces;

/** Where secrets stand in what a run has left behind, by place. Each file is read once, a block at a time. */
public final class Leftovers {

    private final Needles.Search search;
    private final Map<String, Set<String>> found = new TreeMap<>();

    public Leftovers(Needles.Search search) {
        this.search = search;
    }

    /** What stands where, by place; a place without any is named too, with none. */
    public Map<String, Set<String>> found() {
        return found;
    }

    /** What stands in any place whose name begins so. */
    public Set<String> in(String prefix) {
        Set<String> names = new TreeSet<>();
        found.forEach((place, there) -> {
            if (place.startsWith(prefix)) {
                names.addAll(there);
            }
        });
        return names;
    }

    /** Every row of every table as text, and key, value and headers of every record of every topic. */
    public Leftovers tablesAndTopics(RunningStack stack) throws Exception {
        for (Map.Entry<String, String> text :
                Traces.ofTablesAndTopics(stack).texts().entrySet()) {
            String kind = text.getKey().startsWith("selfenroll.") ? "topic " : "table ";
            text(kind + text.getKey(), text.getValue());
        }
        return this;
    }

    /** What each service tells those who measure it. */
    public Leftovers metrics(RunningStack stack) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String service : RunningStack.SERVICES) {
                URI metrics = URI.create(stack.serviceUrl(service) + "/q/metrics");
                text(
                        "metrics of " + service,
                        http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                                .body());
            }
        }
        return this;
    }

    public Leftovers text(String place, String text) throws IOException {
        look(place, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** All files below, whatever their format; Kafka's indexes hold nothing but positions and are passed over. */
    public Leftovers files(String name, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index"))
                    .toList()) {
                file(name + "/" + folder.relativize(file), file);
            }
        }
        return this;
    }

    public Leftovers file(String place, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            look(place, content);
        }
        return this;
    }

    private void look(String place, InputStream content) throws IOException {
        found.computeIfAbsent(place, none -> new TreeSet<>()).addAll(search.in(content));
    }
}
