package io.selfenroll.systemtests.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** One method of one path. */
public record Operation(
        String service, String method, String path, List<Parameter> parameters, JsonNode node, OpenApi api) {

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** Any of them is let in; none when everybody is. */
    public Set<String> roles() {
        Set<String> roles = new HashSet<>();
        node.path("security").forEach(way -> way.forEach(names -> names.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    /** Of the body; empty when there is none. */
    String contentType() {
        JsonNode content = node.path("requestBody").path("content");
        if (content.isEmpty()) {
            return "";
        }
        return content.has("application/json")
                ? "application/json"
                : content.fieldNames().next().replace("*", "png");
    }

    /** @param without for an operation without a body */
    public String bodyType(String without) {
        return contentType().isEmpty() ? without : contentType();
    }

    JsonNode bodySchema() {
        JsonNode content = node.path("requestBody").path("content");
        return content.isEmpty()
                ? content
                : api.resolved(content.elements().next().path("schema"));
    }

    boolean documents(int status) {
        return node.path("responses").has(Integer.toString(status));
    }

    /** Whether it is said to; a refusal is a problem where nothing is said. */
    boolean answersWith(int status, String type) {
        JsonNode content = node.path("responses").path(Integer.toString(status)).path("content");
        return content.has(type) || content.isEmpty() && type.equals("application/problem+json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
