package io.selfenroll.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeSecretsTest {

    @TempDir
    Path folder;

    @Test
    void runningTwiceChangesNothing() throws IOException {
        ComposeSecrets.createMissing(folder);
        Map<String, String> before = contents();

        ComposeSecrets.createMissing(folder);

        assertThat(contents()).isEqualTo(before).hasSizeGreaterThan(15);
    }

    @Test
    void whatIsMissingIsMadeAgainFromThePasswordsThatAreKnown() throws IOException {
        ComposeSecrets.createMissing(folder);
        String sql = Files.readString(folder.resolve("mariadb-init.sql"));
        Files.delete(folder.resolve("mariadb-init.sql"));

        ComposeSecrets.createMissing(folder);

        assertThat(folder.resolve("mariadb-init.sql")).hasContent(sql);
    }

    @Test
    void settingsAndKeysThatANewReleaseNeedsAreAddedAndNothingElseChanges() throws IOException {
        ComposeSecrets.createMissing(folder);
        Map<String, String> before = contents();
        Path settings = folder.resolve("admin-service.properties");
        String older = Files.readString(settings)
                .replaceAll("(?m)^selfenroll.keys.admin-secret=.*\\n", "")
                .replace("config_ordinal=275", "config_ordinal=280");
        Files.writeString(settings, older);
        Files.delete(folder.resolve("keys/admin-secret.jwks"));

        ComposeSecrets.createMissing(folder);

        assertThat(Files.readString(settings))
                .startsWith(older)
                .contains("config_ordinal=280")
                .endsWith("selfenroll.keys.admin-secret=/run/secrets/admin-secret.jwks\n");
        assertThat(folder.resolve("keys/admin-secret.jwks")).exists();
        assertThat(folder.resolve("keys/pin-hash.jwks")).hasContent(before.get("keys/pin-hash.jwks"));
    }

    @Test
    void theFolderAndTheSettingsAreTheirOwnersAlone() throws IOException {
        ComposeSecrets.createMissing(folder);

        assertThat(permissions("")).isEqualTo("rwx------");
        assertThat(permissions("credential-service.properties")).isEqualTo("rw-------");
        assertThat(permissions("keys/credential-hash.jwks")).isEqualTo("rw-------");
        // MariaDB's container reads these as a user of its own; the folder keeps others away.
        assertThat(permissions("mariadb-init.sql")).isEqualTo("rw-r--r--");
        assertThat(permissions("mariadb-root-password")).isEqualTo("rw-r--r--");
    }

    @Test
    void containersNeverRunAsRoot() throws IOException {
        ComposeSecrets.createMissing(folder);

        assertThat(Files.readString(folder.resolve("compose.env"))).containsPattern("SELFENROLL_UID=[1-9]");
        assertThat(Files.getAttribute(folder.resolve("keys/seal.jwks"), "unix:uid"))
                .isNotEqualTo(0);
    }

    @Test
    void aPasswordThatWouldBreakTheSqlIsRefusedWithoutBeingShown() throws IOException {
        Files.writeString(
                folder.resolve("admin-service.properties"), "quarkus.datasource.password=it's a secret, really\n");

        assertThatThrownBy(() -> ComposeSecrets.createMissing(folder))
                .hasMessageContaining("password")
                .hasMessageNotContaining("secret, really");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private Map<String, String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return contents;
        }
    }
}
