package io.selfenroll.httpapi;

import java.time.Duration;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Takes in a body before a thread is given to its request: the framework's own reading keeps a thread waiting for as long
 * as the caller likes, and so a few callers who send drop by drop would keep everybody waiting. Larger bodies than usual
 * ({@link MaxBody}) are not taken in, as anybody could fill the memory with them; they are read once the caller is known.
 *
 * @param patience how long a body may take, on top of what its length takes
 */
record BodyIntake(long usualBody, Duration patience, long bytesPerSecond) {

    void take(RoutingContext context, Runnable tooSlow) {
        HttpServerRequest request = context.request();
        long length = RequestShape.announcedLength(request);
        if (length == 0 || length > usualBody) {
            context.next();
            return;
        }
        long allowed = patience.toMillis() + length * 1000 / bytesPerSecond;
        long timer = context.vertx().setTimer(allowed, fired -> tooSlow.run());
        request.body().onComplete(body -> {
            context.vertx().cancelTimer(timer);
            if (body.succeeded()) {
                ((RoutingContextInternal) context).setBody(body.result());
                context.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        request.resume();
    }
}
