package io.selfenroll.localstack.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceConfigurationTest {

    @TempDir
    Path directory;

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Path file = write(Service.CREDENTIAL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aServiceGetsItsOwnKeysAndTrustsItsOwnCallersOnly() throws IOException {
        Properties credential = read(write(Service.CREDENTIAL));

        assertThat(credential.stringPropertyNames().stream().filter(name -> name.startsWith("selfenroll.keys.")))
                .containsExactlyInAnyOrder("selfenroll.keys.credential-hash", "selfenroll.keys.seal-public");
        assertThat(credential.stringPropertyNames().stream().filter(name -> name.startsWith("selfenroll.trust.")))
                .containsExactlyInAnyOrder(
                        "selfenroll.trust.\"selfenroll-admin\"", "selfenroll.trust.\"selfenroll-service\"");
        assertThat(credential.getProperty("selfenroll.keys.seal-public")).endsWith("/keys/seal.pub.jwks");
    }

    @Test
    void aServiceOpensItsOwnSchema() throws IOException {
        Properties admin = read(write(Service.ADMIN));

        assertThat(admin)
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:mariadb://127.0.0.1:3306/selfenroll_admin")
                .containsEntry("quarkus.datasource.username", "selfenroll_admin")
                .containsEntry("quarkus.datasource.password", "secret")
                .containsEntry("quarkus.http.port", "8084");
    }

    private Path write(Service service) {
        Path file = directory.resolve(service.id() + ".properties");
        new ServiceConfiguration(
                        "http://localhost:8080",
                        "jdbc:mariadb://127.0.0.1:3306/",
                        "127.0.0.1:9092",
                        Map.of(Service.CREDENTIAL, 8082, Service.ADMIN, 8084),
                        2525,
                        directory.resolve("keys"),
                        new ServiceConfiguration.FirstAdmin("admin@selfenroll.example", directory.resolve("password")),
                        Map.of("selfenroll.outbox.batch-size", "7"))
                .write(service, "secret", file);
        return file;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
