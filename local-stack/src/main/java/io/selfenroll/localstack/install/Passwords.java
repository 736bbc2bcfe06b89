package io.selfenroll.localstack.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.selfenroll.keys.RandomText;

/** Generated passwords of an installation, one private file each, made when first asked for. */
public final class Passwords {

    private static final int LENGTH = 20;

    private final Path directory;

    public Passwords(Path directory) {
        this.directory = directory;
    }

    /** Letters and digits only. */
    public String get(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            PrivateFile.write(file, RandomText.crockford(LENGTH));
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public Path file(String name) {
        return directory.resolve(name);
    }
}
