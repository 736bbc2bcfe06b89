package io.selfenroll.localstack.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time caches (JEP 483, 514), which make a service start several times faster. Each fits exactly
 * one build on one JDK with one set of options; the JVM itself refuses others and starts without.
 */
public final class AotCaches {

    private final Path directory;

    public AotCaches(Path directory) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory, e);
        }
    }

    /** The cache file of an application as it is now, whether it exists or not. */
    public Path file(String name, List<Path> jars, List<String> jvmOptions) {
        StringBuilder identity = new StringBuilder(System.getProperty("java.vm.version"));
        identity.append(System.getProperty("java.home")).append(jvmOptions);
        try {
            for (Path jar : jars) {
                // The JVM compares path, size and time of each jar.
                identity.append(jar.toAbsolutePath())
                        .append(Files.size(jar))
                        .append(Files.getLastModifiedTime(jar).toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the jars of " + name, e);
        }
        return directory.resolve(name + "-" + digest(identity.toString()) + ".aot");
    }

    /** Removes the caches of earlier builds of the application. */
    public void keepOnly(String name, Path current) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(name + "-") && !file.equals(current)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clean " + directory, e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
