package io.selfenroll.deviceclient.conformance.served;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * One prepared answer.
 *
 * @param status 0 closes the connection instead: the answer is lost
 * @param body {@code ${...}} stands for values of the scenario
 * @param after how long the client waits for it
 */
record Reply(int status, String type, String body, Map<String, String> headers, Duration after) {

    private static final String PROBLEM = "application/problem+json";

    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, Map.of(), Duration.ZERO);
    }

    static Reply problem(int status, String name) {
        return problem(status, name, "");
    }

    /** @param members more of the body, each after a comma */
    static Reply problem(int status, String name, String members) {
        String body = "{\"type\":\"urn:selfenroll:problem:" + name + "\",\"title\":\"Refused by the conformance kit\","
                + "\"status\":" + status + ",\"notKnownYet\":{\"a\":[1]}" + members + "}";
        return new Reply(status, PROBLEM, body, Map.of(), Duration.ZERO);
    }

    static Reply lost() {
        return new Reply(0, "", "", Map.of(), Duration.ZERO);
    }

    /** What a proxy says whose service is away. */
    static Reply page(int status) {
        return new Reply(status, "text/html", "<html><h1>" + status + "</h1></html>", Map.of(), Duration.ZERO);
    }

    Reply retryAfter(int seconds) {
        return header("Retry-After", Integer.toString(seconds));
    }

    /** The other form of the header (RFC 9110, section 10.2.3); dates have whole seconds. */
    Reply retryAtDate(int seconds) {
        return header(
                "Retry-After",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds)));
    }

    Reply header(String name, String value) {
        return new Reply(status, type, body, Map.of(name, value), after);
    }

    Reply after(Duration time) {
        return new Reply(status, type, body, headers, time);
    }
}
