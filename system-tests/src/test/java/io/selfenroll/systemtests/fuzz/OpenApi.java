package io.selfenroll.systemtests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The stored description of one service's API. */
public final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String service;
    private final JsonNode document;

    private OpenApi(String service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    public static OpenApi of(String service) {
        Path file = Path.of("..", "docs", "openapi", service + ".yaml");
        try {
            return new OpenApi(service, new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode node) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode owner : List.of(item, node)) {
            for (JsonNode parameter : owner.path("parameters")) {
                parameters.add(new Operation.Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        resolved(parameter.path("schema"))));
            }
        }
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, parameters, node, this);
    }

    /** What stands behind references and an {@code allOf} of one. */
    JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref") || at.has("allOf")) {
            at = at.has("$ref")
                    ? document.at(at.path("$ref").asText().substring(1))
                    : at.path("allOf").get(0);
        }
        return at;
    }
}
