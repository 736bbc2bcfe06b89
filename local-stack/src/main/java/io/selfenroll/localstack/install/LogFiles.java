package io.selfenroll.localstack.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One log file per part. Above 20 MB it is put aside at the next start, replacing the one put aside before. */
public final class LogFiles {

    private static final long LARGE = 20L * 1024 * 1024;

    private final Path directory;

    public LogFiles(Path directory) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory, e);
        }
    }

    public Path file(String part) {
        Path file = directory.resolve(part + ".log");
        try {
            if (Files.exists(file) && Files.size(file) > LARGE) {
                Files.move(file, directory.resolve(part + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put " + file + " aside", e);
        }
        return file;
    }
}
