package io.selfenroll.systemtests.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Calls one service as it stands behind the proxy. */
public final class ApiFuzz {

    private static final int SHOWN = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final long seed;
    private final int callsOfEach;
    private int made;

    /** @param callsOfEach how many of an operation's calls are made; which ones, the seed decides */
    public ApiFuzz(URI service, long seed, int callsOfEach) {
        this.service = service;
        this.seed = seed;
        this.callsOfEach = callsOfEach;
    }

    /** How many calls were made so far. */
    public int made() {
        return made;
    }

    /**
     * @param caller headers that say who calls
     * @param known values of parameters and fields by name
     * @return all that is wrong, each once
     */
    public Set<String> fuzz(Operation operation, Map<String, String> caller, Map<String, String> known) {
        List<Call> calls = new ArrayList<>(CallMaker.calls(operation, known));
        Collections.shuffle(
                calls.subList(1, calls.size()),
                new Random(seed ^ operation.toString().hashCode()));
        Set<String> wrong = new LinkedHashSet<>();
        for (Call call : calls.subList(0, Math.min(callsOfEach, calls.size()))) {
            for (String violation : verdict(operation, call, caller)) {
                if (wrong.stream().noneMatch(one -> one.startsWith(operation + ": " + violation))) {
                    wrong.add(operation + ": " + violation + " | " + shown(call));
                }
            }
        }
        return wrong;
    }

    private List<String> verdict(Operation operation, Call call, Map<String, String> caller) {
        made++;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service + call.uri())).timeout(Duration.ofSeconds(30));
        caller.forEach(request::setHeader);
        if (call.header() != null) {
            request.setHeader(call.header().name(), call.header().value());
        }
        if (!call.contentType().isEmpty() && call.contentType().chars().allMatch(c -> c >= ' ')) {
            request.setHeader("Content-Type", call.contentType());
        }
        request.method(
                operation.method(),
                call.body() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(call.body().getBytes(StandardCharsets.UTF_8)));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return Verdict.of(operation, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            // A body that is refused unread may be cut off while it is still being sent.
            return call.body() != null && call.body().length() > 64 * 1024 ? List.of() : List.of("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String shown(Call call) {
        String text =
                call.what() + " " + call.uri() + " " + call.header() + " " + call.contentType() + " " + call.body();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
