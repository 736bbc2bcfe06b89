package io.selfenroll.localstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path data;

    private final List<String> reports = new ArrayList<>();

    @Test
    void aTakenPortIsOneClearSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int taken = other.getLocalPort();

            assertRefused(
                    taken,
                    0,
                    "Port " + taken + " is taken by another program: stop that, or choose another port"
                            + " with --port.");
            assertRefused(
                    0,
                    taken,
                    "Port " + taken + " is taken by another program: stop that, or choose another port"
                            + " with --kafka-port.");
        }
    }

    private void assertRefused(int port, int kafkaPort, String sentence) {
        LocalStack stack = new LocalStack(
                new StackSettings(StackSettings.findRepository(), data, port, kafkaPort, false), reports::add);

        assertThatThrownBy(stack::start).isInstanceOf(StartRefused.class).hasMessage(sentence);
    }
}
