package io.selfenroll.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Names the first administrator as an installation does, its password in a file with an end of line. */
public class FirstAdminResource implements QuarkusTestResourceLifecycleManager {

    public static final String EMAIL = "First.Admin@Selfenroll.example";
    public static final String PASSWORD = "first admin's password";

    private Path file;

    @Override
    public Map<String, String> start() {
        try {
            file = Files.createTempFile("first-admin", ".txt");
            Files.writeString(file, PASSWORD + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("selfenroll.first-admin.email", EMAIL, "selfenroll.first-admin.password-file", file.toString());
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
