package io.selfenroll.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.selfenroll.outbox.Event;

/** docs/asyncapi.yaml, the contract between the services. */
public final class Contract {

    private static final JsonNode DOCUMENT = read();
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

    /** The event type of a message of the document. */
    public static String type(String message) {
        return DOCUMENT.at("/messages/" + message + "/name").asText();
    }

    /** The document's example of a message, as an event. */
    public static Event example(String message) {
        JsonNode payload = DOCUMENT.at("/messages/" + message + "/examples/0/payload");
        return new Event(
                "id",
                type(message),
                "key",
                Instant.EPOCH,
                "topic",
                0,
                0,
                payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with a payload by the document's schema. */
    public static List<Error> violations(String message, JsonNode payload) {
        return SCHEMAS.getSchema(DOCUMENT.at("/schemas/" + message).toString())
                .validate(payload.toString(), InputFormat.JSON);
    }
}
