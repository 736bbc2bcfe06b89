package io.selfenroll.localstack.web;

import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;

/** Where other services reach a service that has several instances: every path, for this machine's loopback only. */
public final class InnerDoor implements AutoCloseable {

    private final Vertx vertx;

    public InnerDoor(int port, List<Integer> instances) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        Instances shared = new Instances(vertx, vertx.createHttpClient(ApiRoutes.connections()), instances);
        HttpProxy proxy = HttpProxy.reverseProxy(
                        new ProxyOptions().setSupportWebSocket(false), vertx.createHttpClient(ApiRoutes.connections()))
                .origin(context -> shared.connect())
                .addInterceptor(new Away());
        vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(proxy)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static final class Away implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(failure -> {
                ProxyResponse response = context.request().release().response().setStatusCode(503);
                response.headers().clear();
                return Future.succeededFuture(response.setBody(Body.body(Buffer.buffer())));
            });
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
