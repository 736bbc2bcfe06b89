package io.selfenroll.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code run/stack.json}: where the running stack can be reached; there while it runs. */
public record StackFile(String url, String kafka) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static StackFile read(Path data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            throw new StartRefused(
                    "No stack runs with its data in " + data.toAbsolutePath() + ": start it with ./dev up.");
        }
        try {
            return JSON.readValue(file.toFile(), StackFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    void write(Path data) {
        try {
            JSON.writeValue(file(data).toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(data), e);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file(data), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("run").resolve("stack.json");
    }
}
