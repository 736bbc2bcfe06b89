package io.selfenroll.enrollment.request.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.selfenroll.httpapi.Violation;

/**
 * Why a form was not taken, in the reader's words.
 *
 * @param field the one to correct, or empty
 * @param seconds to wait, or empty
 */
record Refusal(String field, String seconds, Map<String, String> values) {

    private static final Map<String, String> ERRORS = Map.of("email", "email.invalid", "pin", "pin.length");

    static Refusal of(HttpProblem problem, FormPages pages, String language, String email) {
        String field = problem.getParameters().get("violations") instanceof List<?> violations
                ? violations.stream()
                        .map(violation -> ((Violation) violation).field())
                        .filter(ERRORS::containsKey)
                        .findFirst()
                        .orElse("")
                : "";
        return new Refusal(
                field,
                Optional.ofNullable(problem.getHeaders().get("Retry-After"))
                        .map(Object::toString)
                        .orElse(""),
                Map.of(
                        "notice",
                        pages.text(language, notice(problem.getStatusCode())),
                        "email",
                        email,
                        "emailError",
                        field.equals("email") ? pages.text(language, ERRORS.get(field)) : "",
                        "pinError",
                        field.equals("pin") ? pages.text(language, ERRORS.get(field)) : ""));
    }

    private static String notice(int status) {
        return switch (status) {
            case 429 -> "trouble.busy";
            case 503 -> "trouble.unavailable";
            default -> status < 500 ? "trouble.refused" : "trouble.failed";
        };
    }
}
