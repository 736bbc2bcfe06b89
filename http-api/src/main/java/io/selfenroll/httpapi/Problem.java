package io.selfenroll.httpapi;

import java.net.URI;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A refusal that the caller can act on. Domain exceptions extend it; the type is part of the API and never changes. */
public class Problem extends HttpProblem {

    private static final String TYPE_PREFIX = "urn:selfenroll:problem:";

    /**
     * @param name last part of the type, say {@code credential-used}
     * @param title what happened, the same for each occurrence
     * @param detail what to do next; never the text of another exception
     */
    public Problem(int status, String name, String title, String detail) {
        this(status, name, title, detail, Map.of());
    }

    public Problem(int status, String name, String title, String detail, Map<String, String> headers) {
        this(builder(status, name, title, detail), headers);
    }

    protected Problem(HttpProblem.Builder builder, Map<String, String> headers) {
        super(withHeaders(builder, headers));
    }

    protected static HttpProblem.Builder builder(int status, String name, String title, String detail) {
        return HttpProblem.builder()
                .withType(type(name))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    public static URI type(String name) {
        return URI.create(TYPE_PREFIX + name);
    }

    private static HttpProblem.Builder withHeaders(HttpProblem.Builder builder, Map<String, String> headers) {
        headers.forEach(builder::withHeader);
        return builder;
    }
}
