package io.selfenroll.deviceclient.conformance.served;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of the client under test.
 *
 * @param at when it came, by a clock that only runs forward
 * @param path below {@code /api/enrollment/v1}
 * @param target path and query as they were sent
 * @param body missing node when there was none, null when it was no JSON
 * @param elsewhere it went to the other host that an answer led to
 */
record Exchange(
        Duration at,
        String method,
        String path,
        String target,
        String contentType,
        String authorization,
        String proof,
        JsonNode body,
        int status,
        boolean elsewhere) {

    boolean is(String call) {
        return call.equals(method + " " + path);
    }

    String text(String field) {
        return body == null ? "" : body.path(field).asText("");
    }
}
