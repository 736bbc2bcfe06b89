package io.selfenroll.admin.webhook.sending;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.webhook.WebhookConfig;
import io.selfenroll.admin.webhook.WebhookSecrets;
import io.selfenroll.admin.webhook.WebhookTarget;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * One call of a webhook. Connects to the very address that was checked, follows no redirect, and reads nothing of the
 * answer but its status.
 */
@ApplicationScoped
class HttpTry {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final WebhookTarget target;
    private final WebhookSecrets secrets;
    private final Duration timeout;
    private final HttpClient client;

    HttpTry(Vertx vertx, WebhookTarget target, WebhookSecrets secrets, WebhookConfig config) {
        this.target = target;
        this.secrets = secrets;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) config.timeout().toMillis())
                .setIdleTimeout((int) config.timeout().toSeconds() + 1));
    }

    Outcome make(Claimed claimed) throws InterruptedException {
        try {
            InetAddress address = target.resolve(claimed.url().getHost());
            int status = client.request(options(claimed.url(), address))
                    .compose(request -> {
                        sign(claimed).forEach(header -> request.putHeader(header.name(), header.value()));
                        return request.send(claimed.body());
                    })
                    .map(HttpTry::statusOf)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.answered(status);
        } catch (WebhookTarget.TargetRefused e) {
            return Outcome.unanswered("private-network");
        } catch (UnknownHostException e) {
            return Outcome.unanswered("unknown-host");
        } catch (TimeoutException e) {
            return Outcome.unanswered("timeout");
        } catch (ExecutionException e) {
            return Outcome.unanswered(problem(e.getCause()));
        }
    }

    /** On the event loop, before anything of the body: nobody waits for it, and nobody need be told that it was cut. */
    private static int statusOf(HttpClientResponse answer) {
        answer.exceptionHandler(cut -> {});
        answer.request().reset();
        return answer.statusCode();
    }

    private RequestOptions options(URI url, InetAddress address) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setTimeout(timeout.toMillis());
    }

    private record Header(String name, String value) {}

    private List<Header> sign(Claimed claimed) {
        Instant now = Instant.now();
        List<byte[]> keys = claimed.secrets().stream()
                .map(secret -> secrets.decrypt(secret, claimed.webhookId()))
                .toList();
        return List.of(
                new Header("content-type", "application/cloudevents+json; charset=utf-8"),
                new Header("user-agent", "Selfenroll-Webhook/1"),
                new Header("webhook-id", claimed.eventId()),
                new Header("webhook-timestamp", Long.toString(now.getEpochSecond())),
                new Header("webhook-signature", Signature.header(keys, claimed.eventId(), now, claimed.body())));
    }

    private static String problem(Throwable cause) {
        return switch (cause) {
            case SSLException tls -> "tls";
            case java.net.ConnectException refused -> "no-connection";
            case null, default ->
                cause instanceof TimeoutException || String.valueOf(cause).contains("Timeout")
                        ? "timeout"
                        : "connection-broken";
        };
    }
}
