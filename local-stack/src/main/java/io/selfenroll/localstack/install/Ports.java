package io.selfenroll.localstack.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.selfenroll.localstack.process.FreePort;

/**
 * Ports of the parts that nobody outside talks to: free ones chosen at the first start, remembered in
 * {@code ports.json}. One that somebody else has taken meanwhile is chosen anew.
 */
public final class Ports {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Map<String, Integer> ports;

    private Ports(Path file, Map<String, Integer> ports) {
        this.file = file;
        this.ports = ports;
    }

    public static Ports read(Path file) {
        Map<String, Integer> ports = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                ports.putAll(JSON.readValue(file.toFile(), new TypeReference<Map<String, Integer>>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return new Ports(file, ports);
    }

    /** The port that a part has, or last had; 0 for one that was never started. */
    public int known(String part) {
        return ports.getOrDefault(part, 0);
    }

    /** The port of a part that is not running now. */
    public int choose(String part) {
        Integer known = ports.get(part);
        if (known != null && FreePort.isFree(known)) {
            return known;
        }
        int port = FreePort.find();
        while (ports.containsValue(port)) {
            port = FreePort.find();
        }
        ports.put(part, port);
        try {
            JSON.writeValue(file.toFile(), ports);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return port;
    }
}
