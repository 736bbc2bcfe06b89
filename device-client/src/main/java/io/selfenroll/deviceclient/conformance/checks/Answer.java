package io.selfenroll.deviceclient.conformance.checks;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server said. The body is a missing node when it is no JSON; it may hold secrets, so it is never printed. */
record Answer(int status, Map<String, String> headers, JsonNode body) {

    private static final String PROBLEM = "urn:selfenroll:problem:";

    Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    String text(String pointer) {
        return body.at(pointer).asText("");
    }

    /** RFC 9457, and the status as in the answer itself. */
    boolean problem(int expected, String name) {
        return status == expected
                && header("Content-Type").orElse("").startsWith("application/problem+json")
                && text("/type").equals(PROBLEM + name)
                && body.path("status").asInt() == expected
                && !text("/title").isBlank();
    }

    /** Without anything that could be secret. */
    String summary() {
        String type = text("/type");
        return "the answer was " + status + (type.isEmpty() ? "" : " " + type.replace(PROBLEM, "")) + ", "
                + header("Content-Type").orElse("without a type") + ".";
    }
}
