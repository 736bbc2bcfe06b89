package io.selfenroll.loadgenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {

    /** Refuses each tenth call, so that it is seen whether failures are told from successes. */
    @Test
    void everyCallIsMadeOnceAndFailuresAreCounted(@TempDir Path directory) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean refused = new String(body, StandardCharsets.UTF_8).endsWith("0}");
            exchange.sendResponseHeaders(refused ? 503 : 201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        List<Call> calls = IntStream.range(0, 100)
                .mapToObj(i -> Call.json("token", "{\"n\":" + i + "}"))
                .toList();

        LoadResult result = new Load(directory, System.getProperty("java.class.path"))
                .busy("http://127.0.0.1:" + server.getAddress().getPort() + "/", calls, 201, 4, Duration.ofSeconds(30));
        server.stop(0);

        assertThat(result.succeeded()).isEqualTo(90);
        assertThat(result.failed()).isEqualTo(10);
        assertThat(result.perSecond()).isPositive();
        assertThat(result.answers()).contains("{\"n\":1}", "{\"n\":99}").hasSize(90);
        assertThat(result.refusals())
                .contains("503 {\"n\":10}", "503 {\"n\":90}")
                .hasSize(10);
    }
}
