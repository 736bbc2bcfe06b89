package io.selfenroll.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** What docs/asyncapi.yaml says of events. */
final class EventContract {

    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private EventContract() {}

    /** Messages with their schema and examples. */
    static List<JsonNode> messages() {
        return StreamSupport.stream(DOCUMENT.at("/components/messages").spliterator(), false)
                .toList();
    }

    /** The payload of the type's first example. */
    static JsonNode example(String type) {
        return message(type).at("/examples/0/payload");
    }

    static List<Error> violations(String type, JsonNode payload) {
        String reference = message(type).at("/payload/$ref").asText();
        return SCHEMAS.getSchema(DOCUMENT.at(reference.substring(1)).toString(), InputFormat.JSON)
                .validate(payload.toString(), InputFormat.JSON);
    }

    private static JsonNode message(String type) {
        return messages().stream()
                .filter(message -> message.get("name").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("..", "docs", "asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
