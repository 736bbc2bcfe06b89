package io.selfenroll.localstack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.selfenroll.localstack.process.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePort.find();
    private final List<Instance> instances = new ArrayList<>();
    private InnerDoor door;

    /** Answers with its own port, and says that it is ready or not. */
    private static final class Instance {

        private final HttpServer server;
        private volatile boolean ready = true;

        Instance() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/q/health/ready", exchange -> answer(exchange, ready ? 200 : 503));
            server.createContext("/", exchange -> answer(exchange, 200));
            server.start();
        }

        private void answer(HttpExchange exchange, int status) throws IOException {
            byte[] body = Integer.toString(port()).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        int port() {
            return server.getAddress().getPort();
        }
    }

    @BeforeEach
    void open() throws IOException {
        instances.add(new Instance());
        instances.add(new Instance());
        door = new InnerDoor(port, instances.stream().map(Instance::port).toList());
    }

    @AfterEach
    void close() {
        door.close();
        instances.forEach(instance -> instance.server.stop(0));
    }

    @Test
    void instancesTakeTurns() throws Exception {
        assertThat(whoAnswers(10))
                .containsExactlyInAnyOrder(
                        instances.get(0).port(), instances.get(1).port());
    }

    @Test
    void anInstanceThatIsNotReadyGetsNothingUntilItIsAgain() throws Exception {
        instances.getFirst().ready = false;
        await().until(
                        () -> whoAnswers(10),
                        who -> who.equals(Set.of(instances.get(1).port())));

        instances.getFirst().ready = true;
        await().until(() -> whoAnswers(10).size() == 2);
    }

    @Test
    void withoutAnyReadyInstanceAllAreTried() throws Exception {
        instances.forEach(instance -> instance.ready = false);
        instances.getFirst().server.stop(0);

        assertThat(whoAnswers(10)).containsExactly(instances.get(1).port());
    }

    private Set<Integer> whoAnswers(int calls) throws Exception {
        Set<Integer> who = new HashSet<>();
        for (int call = 0; call < calls; call++) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/internal/v1/redemptions"))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            who.add(Integer.parseInt(response.body()));
        }
        return who;
    }
}
