package io.selfenroll.localstack.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import io.selfenroll.keys.KeyFactory;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.localstack.compose.ComposeSecrets;
import io.selfenroll.localstack.service.Service;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code ./dev keys rotate NAME --dir secrets}, on a folder as docker compose has it. */
class KeysCommandTest {

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void createSecrets() {
        ComposeSecrets.createMissing(folder);
    }

    static Stream<String> names() {
        return Stream.concat(KeyFactory.SECRETS.stream(), KeyFactory.PAIRS.stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachKeyOfComposeIsReplacedInThreeCallsAndItsFilesStayTheContainersOwn(String name) throws IOException {
        String old = kids(name).getFirst();
        Object owner = Files.getAttribute(file(name), "unix:uid");
        for (int step = 1; step <= 3; step++) {
            assertThat(rotate(name, "--dir", folder.toString())).isZero();
            assertThat(printed.toString()).contains(step + " of 3");
            assertThat(kids(name)).hasSize(step == 3 ? 1 : 2);
            assertThat(kids(name).getFirst().equals(old)).isEqualTo(step == 1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))))
                    .isEqualTo("rw-------");
            assertThat(Files.getAttribute(file(name), "unix:uid")).isEqualTo(owner);
        }
        assertThat(kids(name)).doesNotContain(old);
    }

    @Test
    void everyServicesSettingsStillNameFilesThatCanBeReadAfterARotation() throws IOException {
        for (int step = 1; step <= 3; step++) {
            names().forEach(name -> rotate(name, "--dir", folder.toString()));
            for (Service service : Service.values()) {
                Properties settings = new Properties();
                try (var reader = Files.newBufferedReader(folder.resolve(service.id() + ".properties"))) {
                    settings.load(reader);
                }
                assertThat(settings.stringPropertyNames().stream()
                                .filter(property -> property.matches("selfenroll\\.(keys|trust)\\..*"))
                                .map(settings::getProperty))
                        .isNotEmpty()
                        .allSatisfy(path -> KeyFile.read(
                                folder.resolve("keys").resolve(Path.of(path).getFileName())));
            }
        }
    }

    @Test
    void aNameThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThat(rotate("../compose", "--dir", folder.toString())).isNotZero();
        assertThat(errors.toString()).contains("There is no key ../compose").contains("pin-hash");
    }

    @Test
    void aFolderWithoutKeysIsRefused() {
        assertThat(rotate("seal", "--dir", folder.resolve("none").toString())).isNotZero();
        assertThat(errors.toString()).contains("There are no keys in");
    }

    private int rotate(String... arguments) {
        CommandLine command = new CommandLine(new KeysCommand());
        command.setOut(new PrintWriter(printed));
        command.setErr(new PrintWriter(errors));
        return command.execute(
                Stream.concat(Stream.of("rotate"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve("keys").resolve(name + ".jwks");
    }

    private List<String> kids(String name) {
        return KeyFile.read(file(name)).all().stream().map(JsonWebKey::getKeyId).toList();
    }
}
