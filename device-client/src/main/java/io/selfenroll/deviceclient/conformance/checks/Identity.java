package io.selfenroll.deviceclient.conformance.checks;

import static io.selfenroll.deviceclient.conformance.checks.StrangerChecks.API;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.selfenroll.deviceclient.api.DeviceKey;

/** Calls of the simulated device, which shows that it is itself by its key (DPoP), or as the bearer of a token. */
final class Identity {

    private final Wire wire;
    private final URI server;
    private final DeviceKey key;
    private final Duration slow;
    private String nonce;

    /** @param key null for none */
    Identity(Wire wire, URI server, DeviceKey key) {
        this(wire, server, key, Duration.ZERO);
    }

    private Identity(Wire wire, URI server, DeviceKey key, Duration slow) {
        this.wire = wire;
        this.server = server;
        this.key = key;
        this.slow = slow;
    }

    boolean hasKey() {
        return key != null;
    }

    /** Another one that holds the same token. */
    Identity thief() {
        return new Identity(wire, server, DeviceKey.generate());
    }

    /** The same one with a clock that is slow, before it knows the server's nonce. */
    Identity withSlowClock(Duration by) {
        return new Identity(wire, server, key, by);
    }

    /**
     * Sent once more when the server wants its nonce in the proof.
     *
     * @param path below the API's
     * @param token null for a call without one
     */
    Answer send(String method, String path, Object body, String token) throws IOException, InterruptedException {
        Answer answer = sendAs(headers(method, path, token), method, path, body);
        return hasKey() && answer.problem(401, "use-dpop-nonce")
                ? sendAs(headers(method, path, token), method, path, body)
                : answer;
    }

    Answer sendAs(Map<String, String> headers, String method, String path, Object body)
            throws IOException, InterruptedException {
        Answer answer = wire.send(method, API + path, body, headers);
        answer.header("DPoP-Nonce").ifPresent(given -> nonce = given);
        return answer;
    }

    Map<String, String> headers(String method, String path, String token) {
        Map<String, String> headers = new HashMap<>();
        if (token != null) {
            headers.put("Authorization", (hasKey() ? "DPoP " : "Bearer ") + token);
        }
        if (hasKey()) {
            headers.put(
                    "DPoP",
                    key.proof(
                            method,
                            URI.create(server + API + path),
                            token,
                            nonce,
                            Instant.now().minus(slow)));
        }
        return headers;
    }
}
