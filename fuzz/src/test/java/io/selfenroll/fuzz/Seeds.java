package io.selfenroll.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a target begins: each line of its file of texts, escaped as in Java, and each file of its folder of bytes. */
final class Seeds {

    private static final Path SEEDS = Path.of("src/test/resources/seeds");

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Seeds() {}

    static List<byte[]> of(Target target) {
        String name = target.name().toLowerCase(Locale.ROOT);
        try {
            List<byte[]> seeds = new ArrayList<>();
            for (String line : Files.readAllLines(SEEDS.resolve(name + ".txt"))) {
                seeds.add(unescaped(line).getBytes(StandardCharsets.UTF_8));
            }
            Path folder = SEEDS.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return UNICODE.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }
}
