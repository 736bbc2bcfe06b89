package io.selfenroll.localstack.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A folder that only its owner may enter. What a file says is never written again, so that running twice neither changes
 * a password that a database already knows nor undoes an operator's edit.
 */
final class SecretFolder {

    /** Readable by its owner alone. */
    static final String PRIVATE = "rw-------";

    /**
     * Readable by whichever user a container runs as. Outside of the container the folder keeps others away; Compose
     * mounts single files and ignores owner and mode for secrets that are files.
     */
    static final String CONTAINER = "rw-r--r--";

    private final Path path;

    SecretFolder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
            restrict(path, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + path, e);
        }
    }

    Path path() {
        return path;
    }

    /** The text of the file, which is made from the given text when it is missing. */
    String keep(String name, String permissions, Supplier<String> text) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path fresh = Files.createTempFile(path, "new", ".tmp");
                Files.writeString(fresh, text.get());
                restrict(fresh, permissions);
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The text of the file, to which settings are added that it does not have yet; what it says already stays. */
    String complete(String name, Map<String, String> settings) {
        Path file = path.resolve(name);
        try {
            String text = Files.readString(file);
            String missing = settings.entrySet().stream()
                    .filter(setting -> text.lines().noneMatch(line -> line.startsWith(setting.getKey() + "=")))
                    .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                    .collect(Collectors.joining());
            if (!missing.isEmpty()) {
                Files.writeString(file, text.endsWith("\n") ? missing : "\n" + missing, StandardOpenOption.APPEND);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
