package io.selfenroll.localstack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One temporary directory per test JVM, removed at its end, or by the next test JVM when it was killed. */
public final class TestDirectory {

    private static final String PREFIX = "selfenroll-test-";
    private static final String PROPERTY = "selfenroll.test.directory";

    private TestDirectory() {}

    public static synchronized Path get() {
        String known = System.getProperty(PROPERTY);
        if (known != null) {
            return Path.of(known);
        }
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            removeLeftOvers(parent);
            Path directory = Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
            System.setProperty(PROPERTY, directory.toString());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory in " + parent, e);
        }
    }

    private static void removeLeftOvers(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            entries.filter(TestDirectory::isLeftOver).forEach(TestDirectory::remove);
        }
    }

    private static boolean isLeftOver(Path directory) {
        String name = directory.getFileName().toString();
        if (!name.matches(PREFIX + "\\d+-.*")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
        return ProcessHandle.of(pid).isEmpty();
    }

    /** As far as possible: other users' directories stay. */
    public static void remove(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(TestDirectory.class.getName()).log(System.Logger.Level.DEBUG, "Left over", e);
        }
    }
}
