package io.selfenroll.localstack.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.selfenroll.localstack.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTest {

    /** Of a file that holds "abc" (FIPS 180-4, example). */
    private static final String SHA_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path repository;

    @BeforeEach
    void bill() throws IOException {
        write("device-client/target/sbom/bom.json", """
                {"bomFormat": "CycloneDX", "components": [
                  {"group": "org.a", "name": "b", "version": "1", "purl": "pkg:maven/org.a/b@1?type=jar",
                   "hashes": [{"alg": "MD5", "content": "00"}, {"alg": "SHA-256", "content": "%s"}]},
                  {"group": "io.selfenroll", "name": "keys", "version": "1", "purl": "pkg:maven/io.selfenroll/keys@1",
                   "hashes": [{"alg": "SHA-256", "content": "00"}]}]}
                """.formatted(SHA_256));
        write("device-client/target/lib/org.a.b-1.jar", "abc");
        write("device-client/target/lib/io.selfenroll.keys-1.jar", "built again since");
    }

    @Test
    void nothingIsMissingWhenEveryJarIsNamed() throws IOException {
        assertThat(Shipped.DEVICE_CLIENT.missing(repository)).isEmpty();
    }

    @Test
    void jarsThatWereAddedOrExchangedAreMissing() throws IOException {
        write("device-client/target/lib/org.a.b-1.jar", "abd");
        write("device-client/target/lib/org.a.added-1.jar", "added");

        assertThat(Shipped.DEVICE_CLIENT.missing(repository)).containsExactly("org.a.added-1.jar", "org.a.b-1.jar");
    }

    @Test
    void packagesOfTheWebAppsAreFoundByNameAndVersion() throws IOException {
        write("web-ui/target/sbom/bom.json", """
                {"bomFormat": "CycloneDX", "components": [
                  {"name": "react", "version": "19.3.1", "purl": "pkg:npm/react@19.3.1"},
                  {"name": "react-core", "version": "6.6.1", "purl": "pkg:npm/%40patternfly/react-core@6.6.1"}]}
                """);
        write("web-ui/target/bundled/admin.txt", "@patternfly/react-core@6.6.1\nreact@19.3.1\nreact@18.0.0\nuqr@0.1.3");
        write("web-ui/target/bundled/client.txt", "");

        assertThat(Shipped.WEB_UI.missing(repository)).containsExactly("react@18.0.0", "uqr@0.1.3");
    }

    @Test
    void withoutABillOrAnythingShippedItSaysWhatToDo() throws IOException {
        assertThatThrownBy(() -> Shipped.WEB_UI.missing(repository))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("./dev sbom");
        Files.delete(repository.resolve("device-client/target/lib/org.a.b-1.jar"));
        Files.delete(repository.resolve("device-client/target/lib/io.selfenroll.keys-1.jar"));
        assertThatThrownBy(() -> Shipped.DEVICE_CLIENT.missing(repository))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("./dev sbom");
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
