package io.selfenroll.systemtests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.selfenroll.localstack.test.access.ApiDocument;
import io.selfenroll.localstack.test.access.ApiOperation;

/** One method of one path of a service, as the stored description has it. */
public record Operation(String service, ApiOperation described, ApiDocument document) {

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** All of a service, in the order of its description. */
    public static List<Operation> of(String service) {
        ApiDocument document = ApiDocument.of(service);
        return document.operations().stream()
                .map(described -> new Operation(service, described, document))
                .toList();
    }

    public String method() {
        return described.method();
    }

    public String path() {
        return described.path();
    }

    /** Any of them is let in; none when everybody is. */
    public Set<String> roles() {
        return described.roles();
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : described.node().path("parameters")) {
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    document.resolved(parameter.path("schema"))));
        }
        return parameters;
    }

    /** Of the body; empty when there is none. */
    String contentType() {
        return described.contentType().orElse("");
    }

    /** @param without for an operation without a body */
    public String bodyType(String without) {
        return described.contentType().orElse(without);
    }

    JsonNode bodySchema() {
        JsonNode content = described.node().path("requestBody").path("content");
        return content.isEmpty()
                ? content
                : document.resolved(content.elements().next().path("schema"));
    }

    boolean documents(int status) {
        return described.node().path("responses").has(Integer.toString(status));
    }

    /** Whether it is said to; a refusal is a problem where nothing is said. */
    boolean answersWith(int status, String type) {
        JsonNode content = described
                .node()
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        return content.has(type) || content.isEmpty() && type.equals("application/problem+json");
    }

    @Override
    public String toString() {
        return described.toString();
    }
}
