package io.selfenroll.localstack.test.access;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a value that fits a schema of the document: what is needed and no more. */
final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    SampleBody(JsonNode document) {
        this.document = document;
    }

    boolean names(JsonNode schema, String property) {
        return resolved(schema).path("properties").has(property);
    }

    ObjectNode parsed(String body) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new TreeMap<>();
        resolved(schema)
                .path("properties")
                .fields()
                .forEachRemaining(property -> properties.put(property.getKey(), resolved(property.getValue())));
        return properties;
    }

    JsonNode of(JsonNode schema, UUID site, Map<String, String> values) {
        JsonNode actual = resolved(schema);
        return switch (type(actual)) {
            case "object" -> object(actual, site, values);
            case "array" -> array(actual, site, values);
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, actual.path("minimum").asLong(1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(actual));
        };
    }

    private ObjectNode object(JsonNode schema, UUID site, Map<String, String> values) {
        ObjectNode object = JSON.objectNode();
        JsonNode properties = schema.path("properties");
        for (JsonNode needed : schema.path("required")) {
            String name = needed.asText();
            JsonNode property = properties.path(name);
            if (name.equals("siteId")) {
                object.put(name, site.toString());
            } else if (values.containsKey(name) && type(resolved(property)).equals("string")) {
                object.put(name, values.get(name));
            } else {
                object.set(name, of(property, site, values));
            }
        }
        if (properties.has("siteId")) {
            object.put("siteId", site.toString());
        }
        if (properties.has("sites")) {
            object.putArray("sites").add(site.toString());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, UUID site, Map<String, String> values) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
            array.add(of(schema.path("items"), site, values));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> "2026-01-15T09:30:00Z";
            case "uri" -> "https://hooks.acme.example/";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("string");
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        // UUIDs and the like may stand behind allOf with one member.
        return at.has("allOf") ? resolved(at.path("allOf").get(0)) : at;
    }
}
