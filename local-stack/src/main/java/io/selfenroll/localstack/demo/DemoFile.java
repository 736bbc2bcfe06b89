package io.selfenroll.localstack.demo;

import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.install.PrivateFile;

/** {@code demo.json}: what scripts need to know about a stack with demo data. Holds a password: mode 0600. */
public record DemoFile(String url, String kafka, Site site, User user, Admin admin) {

    public record Site(String slug, String pin) {}

    public record User(String email) {}

    public record Admin(String email, String password) {

        @Override
        public String toString() {
            return "Admin[" + email + ", ***]";
        }
    }

    public void write(Path file) {
        try {
            PrivateFile.write(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Demo data cannot be written as JSON", e);
        }
    }
}
