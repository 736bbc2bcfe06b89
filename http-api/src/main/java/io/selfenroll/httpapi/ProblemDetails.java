package io.selfenroll.httpapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import org.jboss.logging.Logger;

/**
 * Gives problems that the framework makes (404, 405, 415, unreadable JSON, failed validation, 500 ...) the form of our
 * own: a stable type, a plain title, the field at fault, and no text of an exception.
 */
@ApplicationScoped
class ProblemDetails implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemDetails.class);

    private record Known(String name, String title, String detail) {}

    private static final Map<Integer, Known> BY_STATUS = Map.of(
            400, new Known(InvalidField.NAME, InvalidField.TITLE, "Correct it and send it again."),
            401, new Known("unauthorized", "Sign-in needed", "Send a valid token or sign in again."),
            403, new Known("forbidden", "Not allowed", "Your role does not allow this."),
            404, new Known("not-found", "Not found", "There is nothing at this address."),
            405, new Known("method-not-allowed", "Method not allowed", "See the API description for what works here."),
            406, new Known("not-acceptable", "Not acceptable", "Ask for application/json."),
            413, new Known("too-large", "The request is too large", "Send less at once."),
            415, new Known("unsupported-media-type", "Unsupported media type", "Send application/json."),
            500, new Known("internal", "Something went wrong on our side", "Please try again; the error was recorded."),
            503, new Known("unavailable", "Not available right now", "Please try again in a moment."));

    /** Before the extension's defaults, which hide what kind of problem it was. */
    @Override
    public int priority() {
        return 1000;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (problem instanceof HttpValidationProblem
                && problem.getParameters().get("violations") instanceof Collection<?> found) {
            return invalid(found.stream().map(ProblemDetails::violation).toList());
        }
        int status = problem.getStatusCode();
        JsonProcessingException json = status == 400 ? cause(context.cause, JsonProcessingException.class) : null;
        if (json != null) {
            return unreadable(json);
        }
        return status >= 500 && status != 503
                ? unexpected(problem, context.cause)
                : known(status, problem).build();
    }

    /** Logged once, here, with the id that the caller is told. */
    private static HttpProblem unexpected(HttpProblem problem, Throwable cause) {
        String correlationId = UUID.randomUUID().toString();
        LOG.errorf(cause, "Answered %d, correlation id %s", problem.getStatusCode(), correlationId);
        return known(problem.getStatusCode(), problem)
                .with("correlationId", correlationId)
                .build();
    }

    private static HttpProblem.Builder known(int status, HttpProblem problem) {
        Known known = BY_STATUS.get(status);
        if (known == null) {
            known = status >= 500 ? BY_STATUS.get(500) : new Known("http-" + status, problem.getTitle(), null);
        }
        HttpProblem.Builder builder = Problem.builder(status, known.name, known.title, known.detail);
        problem.getHeaders().forEach(builder::withHeader);
        if (status == 503 && !problem.getHeaders().containsKey("Retry-After")) {
            builder.withHeader("Retry-After", "2");
        }
        return builder;
    }

    static HttpProblem unreadable(JsonProcessingException json) {
        return invalid(List.of(violation(json)));
    }

    private static HttpProblem invalid(Collection<Violation> violations) {
        return Problem.builder(
                        400, InvalidField.NAME, InvalidField.TITLE, "Correct the named fields and send it again.")
                .with("violations", violations)
                .build();
    }

    private static Violation violation(Object found) {
        return found instanceof io.quarkiverse.resteasy.problem.validation.Violation violation
                ? new Violation(violation.field, violation.message)
                : new Violation("body", "is not valid");
    }

    private static Violation violation(JsonProcessingException json) {
        String field = json instanceof JsonMappingException mapping ? path(mapping) : "";
        if (json instanceof UnrecognizedPropertyException) {
            return new Violation(field, "is not a field of this request");
        }
        return field.isEmpty()
                ? new Violation("body", "is not valid JSON of the expected form")
                : new Violation(field, "has a value of the wrong type or form");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static <T extends Throwable> T cause(Throwable from, Class<T> type) {
        for (Throwable at = from; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
