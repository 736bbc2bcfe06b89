package io.selfenroll.localstack.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/**
 * Cuts off who sends a request drop by drop: the time between two drops, which the server counts itself, says nothing of
 * how long all of them take. A connection waits for the head of a request, then for its body.
 */
final class SlowCallers {

    private static final long BYTES_PER_SECOND = 16 * 1024;

    private final Vertx vertx;
    private final Duration head;
    private final Duration body;
    private final Map<HttpConnection, Long> waiting = new ConcurrentHashMap<>();

    /**
     * @param head how long a connection may be open without a whole head of a request
     * @param body how long a body may take, on top of a second for each 16 kB
     */
    SlowCallers(Vertx vertx, Duration head, Duration body) {
        this.vertx = vertx;
        this.head = head;
        this.body = body;
    }

    void connected(HttpConnection connection) {
        waitFor(connection, head.toMillis(), connection::close);
        connection.closeHandler(closed -> stop(connection));
    }

    /** To be called as soon as the head is there. */
    void asked(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        stop(connection);
        long length = RequestCheck.announcedLength(request);
        if (length != 0) {
            waitFor(connection, body.toMillis() + Math.max(0, length) * 1000 / BYTES_PER_SECOND, () -> refuse(request));
        }
        request.response().endHandler(answered -> waitFor(connection, head.toMillis(), connection::close));
    }

    private static void refuse(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (!request.response().headWritten()) {
            Answers.problem(request, 408, "request-timeout", "The request came too slowly", "Send it again.");
        }
        request.connection().close();
    }

    private void waitFor(HttpConnection connection, long millis, Runnable then) {
        stop(connection);
        waiting.put(connection, vertx.setTimer(millis, fired -> then.run()));
    }

    private void stop(HttpConnection connection) {
        Long timer = waiting.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
