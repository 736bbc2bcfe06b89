package io.selfenroll.localstack.test.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The stored description of one service's API. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** @param service name of the module; the test runs in it */
    public static ApiDocument of(String service) {
        Path file = Path.of("..", "docs", "openapi", service + ".yaml");
        try {
            return new ApiDocument(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** All of them, in the order of the document. */
    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private ApiOperation operation(String path, String method, JsonNode node) {
        Set<String> roles = new LinkedHashSet<>();
        node.path("security").forEach(way -> way.forEach(names -> names.forEach(role -> roles.add(role.asText()))));
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT), path, Set.copyOf(roles), node, new SampleBody(document));
    }

    /** The schema that stands behind references and an {@code allOf} of one. */
    public JsonNode resolved(JsonNode schema) {
        return new SampleBody(document).resolved(schema);
    }

    /** What anybody may call: operations for which no role is named. */
    public Set<String> open() {
        Set<String> open = new TreeSet<>();
        operations().stream().filter(ApiOperation::open).forEach(operation -> open.add(operation.toString()));
        return open;
    }
}
