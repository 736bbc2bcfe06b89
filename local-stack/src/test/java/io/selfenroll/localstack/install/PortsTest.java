package io.selfenroll.localstack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path directory;

    @Test
    void remembersItsChoice() {
        int port = ports().choose("smtp");

        assertThat(ports().choose("smtp")).isEqualTo(port);
        assertThat(ports().choose("mariadb")).isNotEqualTo(port);
    }

    @Test
    void choosesAnewWhenSomebodyElseTookThePort() throws IOException {
        int port = ports().choose("smtp");

        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ports().choose("smtp")).isNotEqualTo(other.getLocalPort());
        }
    }

    private Ports ports() {
        return Ports.read(directory.resolve("ports.json"));
    }
}
