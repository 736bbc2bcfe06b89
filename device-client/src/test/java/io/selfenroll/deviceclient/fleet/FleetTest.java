package io.selfenroll.deviceclient.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.selfenroll.deviceclient.conformance.served.SimulatedServer;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }

    @Test
    void credentialsAreReadFromAnyUsualTable() throws Exception {
        List<Credential> read = CredentialList.read(
                lines("\uFEFFusername;password\n\"a@acme\";\"X\"\n\nb@acme,Y\nc@acme\tZ\nd@acme,W\n"), 3);

        assertThat(read)
                .containsExactly(
                        new Credential("a@acme", "X"), new Credential("b@acme", "Y"), new Credential("c@acme", "Z"));
        assertThat(read.toString()).doesNotContain("X");
    }

    @Test
    void lineWithoutAPasswordIsNamed() {
        assertThatThrownBy(() -> CredentialList.read(lines("a@acme,X\nb@acme\n"), 9))
                .isInstanceOf(FleetStopped.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void percentileIsTheNearestRank() {
        List<Long> hundred = LongStream.rangeClosed(1, 100).boxed().toList();

        assertThat(Tally.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Tally.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Tally.percentile(List.of(7L), 99)).isEqualTo(7);
    }

    @Test
    void devicesAreCountedByWhatBecameOfThem() throws Exception {
        List<String> shown = new ArrayList<>();
        try (SimulatedServer server = new SimulatedServer(0, line -> {})) {
            String password = "K7QM-4XP2-9D3HX";
            String csv = "k7qm4x@success,%1$s\nk7qm4x@terms,%1$s\nk7qm4x@credential-used,%1$s\nnobody,%1$s\n"
                    .formatted(password);

            boolean connected = new Fleet(URI.create(server.url()), 10, 4, 1, 1, true)
                    .fromCsv(lines(csv), Thread::sleep, shown::add);

            assertThat(connected).isFalse();
            assertThat(shown)
                    .anyMatch(line -> line.startsWith("2 connected in"))
                    .contains("2 of 2 bound to their keys")
                    .anyMatch(line -> line.equals("failed  1 times: credential-used"))
                    .anyMatch(line -> line.startsWith("failed  1 times: no credential"))
                    .noneMatch(line -> line.contains(password));
        }
    }

    @Test
    void whoMakesTheCredentialsHasToBeSaid() {
        assertThatThrownBy(() -> new Fleet(URI.create("http://127.0.0.1:1"), 1, 1, 1, 1, false)
                        .byAdministrator(Map.of(), Path.of("none"), null, Thread::sleep, line -> {}))
                .isInstanceOf(FleetStopped.class)
                .hasMessageContaining("SELFENROLL_API_TOKEN");
    }
}
