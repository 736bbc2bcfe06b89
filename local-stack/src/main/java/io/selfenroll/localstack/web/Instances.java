package io.selfenroll.localstack.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * The instances of one service, which take turns. Out of turn are those that say they are not ready, asked four times a
 * second, and those that refuse connections, until they are ready again. A single instance is always asked.
 */
final class Instances {

    private static final String HOST = "127.0.0.1";
    private static final long LOOK_EACH_MS = 250;

    private final List<Integer> ports;
    private final HttpClient client;
    private final HttpClient looking;
    private final Set<Integer> away = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Instances(Vertx vertx, HttpClient client, List<Integer> ports) {
        this.client = client;
        this.ports = List.copyOf(ports);
        this.looking = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(500).setMaxPoolSize(2));
        if (ports.size() > 1) {
            vertx.setPeriodic(LOOK_EACH_MS, timer -> ports.forEach(this::look));
        }
    }

    private void look(int port) {
        looking.request(new RequestOptions()
                        .setHost(HOST)
                        .setPort(port)
                        .setMethod(HttpMethod.GET)
                        .setURI("/q/health/ready")
                        .setTimeout(1000))
                .compose(HttpClientRequest::send)
                .onComplete(answer -> {
                    if (answer.succeeded() && answer.result().statusCode() == 200) {
                        away.remove(port);
                    } else {
                        away.add(port);
                    }
                });
    }

    /** A connection to whose turn it is, or to another one when that refuses: nothing was sent yet. */
    Future<HttpClientRequest> connect() {
        int first = turn.getAndIncrement();
        List<Integer> order = java.util.stream.IntStream.range(0, ports.size())
                .mapToObj(i -> ports.get(Math.floorMod(first + i, ports.size())))
                .sorted(java.util.Comparator.comparing(away::contains))
                .toList();
        return connect(order);
    }

    private Future<HttpClientRequest> connect(List<Integer> order) {
        int port = order.getFirst();
        Future<HttpClientRequest> connected =
                client.request(new RequestOptions().setServer(SocketAddress.inetSocketAddress(port, HOST)));
        if (order.size() == 1) {
            return connected;
        }
        return connected.recover(refused -> {
            away.add(port);
            return connect(order.subList(1, order.size()));
        });
    }
}
