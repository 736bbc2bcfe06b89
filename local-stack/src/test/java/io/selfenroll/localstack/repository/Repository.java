package io.selfenroll.localstack.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository, found from the folder that Maven runs the tests in. */
public final class Repository {

    public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Repository() {}

    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    public static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
