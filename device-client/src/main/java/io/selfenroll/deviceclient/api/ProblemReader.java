package io.selfenroll.deviceclient.api;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads an error answer; one that is no problem+json (a proxy's page) keeps its status only. */
final class ProblemReader {
    private static final String TYPE_PREFIX = "urn:selfenroll:problem:";

    private final ObjectMapper json;

    ProblemReader(ObjectMapper json) {
        this.json = json;
    }

    ServerProblem read(HttpResponse<String> answer) {
        Answers.ProblemBody body = body(answer);
        String type = body == null ? null : body.type();
        boolean ours = type != null && type.startsWith(TYPE_PREFIX);
        return new ServerProblem(
                answer.statusCode(),
                ours ? type.substring(TYPE_PREFIX.length()) : "http-" + answer.statusCode(),
                body == null ? null : body.title(),
                body == null || body.violations() == null ? List.of() : body.violations(),
                answer.headers()
                        .firstValue("Retry-After")
                        .map(ProblemReader::delay)
                        .orElse(null));
    }

    private Answers.ProblemBody body(HttpResponse<String> answer) {
        try {
            return json.readValue(answer.body(), Answers.ProblemBody.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Seconds or an HTTP date (RFC 9110, section 10.2.3); null when it is neither. */
    static Duration delay(String retryAfter) {
        String value = retryAfter.strip();
        try {
            if (value.chars().allMatch(Character::isDigit)) {
                return Duration.ofSeconds(Long.parseLong(value));
            }
            Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), at);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }
}
