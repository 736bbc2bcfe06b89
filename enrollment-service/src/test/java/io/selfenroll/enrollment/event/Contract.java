package io.selfenroll.enrollment.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** {@code docs/asyncapi.yaml}: what services say to each other. */
public final class Contract {

    private static final JsonNode COMPONENTS = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contract() {}

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("..", "docs", "asyncapi.yaml").toFile())
                    .get("components");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CloudEvents type of a message. */
    static String type(String message) {
        return COMPONENTS.at("/messages/" + message + "/name").asText();
    }

    /** The document's own example of a message. */
    static byte[] example(String message) {
        return COMPONENTS
                .at("/messages/" + message + "/examples/0/payload")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with a payload by the document's schema. */
    public static List<Error> violations(String message, JsonNode payload) {
        return SCHEMAS.getSchema(COMPONENTS.at("/schemas/" + message).toString())
                .validate(payload.toString(), InputFormat.JSON);
    }
}
