package io.selfenroll.loadgenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One POST of a load.
 *
 * @param authorization value of the header, empty for none
 * @param contentType of the body
 * @param body without tabs and line breaks
 */
public record Call(String authorization, String contentType, String body) {

    private static final String JSON = "application/json";

    /** Without authorization. */
    public static Call json(String body) {
        return new Call("", JSON, body);
    }

    /** With a bearer token. */
    public static Call json(String token, String body) {
        return new Call("Bearer " + token, JSON, body);
    }

    static void write(List<Call> calls, Path file) {
        try {
            Files.write(
                    file,
                    calls.stream()
                            .map(call -> String.join("\t", call.authorization, call.contentType, call.body))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Call> read(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split("\t", 3))
                    .map(part -> new Call(part[0], part[1], part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
