package io.selfenroll.deviceclient.conformance.checks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Plain calls, whose answers are looked at and never repeated, but for 429 and 503: those are waited for, twice. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;

    Wire(URI server) {
        this.server = server;
    }

    /** @param body null for none, a text is sent as it is */
    Answer send(String method, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Answer answer = once(method, path, body, headers);
            boolean busy = answer.status() == 429 || answer.status() == 503;
            long wait = busy ? seconds(answer.header("Retry-After").orElse("")) : 0;
            if (!busy || attempt == 3 || wait > LONGEST_WAIT_SECONDS) {
                return answer;
            }
            Thread.sleep(Duration.ofSeconds(wait));
        }
    }

    private static long seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,9}") ? Long.parseLong(retryAfter) : Long.MAX_VALUE;
    }

    private Answer once(String method, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().map().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getFirst(), (a, b) -> a)),
                read(answer.body()));
    }

    private String text(Object body) throws JsonProcessingException {
        return body instanceof String text ? text : json.writeValueAsString(body);
    }

    private JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
