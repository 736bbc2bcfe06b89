package io.selfenroll.systemtests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.localstack.test.access.ApiDocument;

/** Values for a schema of a document: one that fits, and many that may not. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "-1",
            "1e400",
            "a".repeat(64),
            "a".repeat(256),
            "a".repeat(3000),
            "\ud835\udd18\ud835\udd2b\u0131\u0307",
            "\u202etxt.exe",
            "\u0000",
            "\ufeffx\u200b",
            "\ud800",
            "a\r\nBcc: x@y.example",
            "' OR 1=1 -- ",
            "%' ESCAPE '",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "${jndi:ldap://x}{{7*7}}#{1}",
            "%00%0d%0a%zz",
            "=cmd|' /C calc'!A0");

    private static final List<String> TIMES = List.of(
            "2026-01-15T09:30:00Z",
            "2026-02-30T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "0000-01-01T00:00:00Z",
            "2026-01-15",
            "1768469400");

    private final ApiDocument api;
    private final Map<String, String> known;

    /** @param known values of parameters and fields by name, for which a made-up value will not do */
    Values(ApiDocument api, Map<String, String> known) {
        this.api = api;
        this.known = known;
    }

    JsonNode fitting(String name, JsonNode schema) {
        JsonNode actual = api.resolved(schema);
        return switch (type(actual)) {
            case "object" -> fittingObject(actual);
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                if (actual.path("minItems").asInt(0) > 0) {
                    array.add(fitting(name, actual.path("items")));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, actual.path("minimum").asLong(1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(known.containsKey(name) ? known.get(name) : text(actual));
        };
    }

    private ObjectNode fittingObject(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (JsonNode needed : schema.path("required")) {
            String name = needed.asText();
            object.set(name, fitting(name, schema.path("properties").path(name)));
        }
        if (schema.path("properties").has("siteId")) {
            object.put("siteId", known.get("siteId"));
        }
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> TIMES.getFirst();
            case "uri" -> "https://hooks.acme.example/";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    /** As text, for an address or a header. */
    List<String> textVariants(JsonNode schema) {
        List<String> variants = new ArrayList<>(HOSTILE);
        variants.addAll(edges(schema));
        return variants;
    }

    private static List<String> edges(JsonNode schema) {
        List<String> edges = new ArrayList<>();
        schema.path("enum").forEach(value -> edges.add(value.asText()));
        schema.path("enum").forEach(value -> edges.add(value.asText().toLowerCase(java.util.Locale.ROOT)));
        switch (type(schema)) {
            case "integer", "number" ->
                edges.addAll(List.of(
                        "0",
                        "1",
                        "-1",
                        "1.5",
                        "2147483647",
                        "2147483648",
                        "-2147483648",
                        "9223372036854775808",
                        "0x1"));
            case "boolean" -> edges.addAll(List.of("true", "false", "yes", "0"));
            default -> {
                edges.addAll(TIMES);
                edges.add(UUID.randomUUID().toString());
                edges.add("00000000-0000-0000-0000-000000000000");
                edges.add("0-0-0-0-0");
            }
        }
        if (schema.has("maxLength")) {
            int most = schema.path("maxLength").asInt();
            edges.add("b".repeat(most));
            edges.add("b".repeat(most + 1));
        }
        return edges;
    }

    List<JsonNode> variants(JsonNode schema) {
        JsonNode actual = api.resolved(schema);
        List<JsonNode> variants = new ArrayList<>(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(0),
                JSON.numberNode(-1),
                JSON.numberNode(1.5),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(new java.math.BigDecimal("1e4000")),
                JSON.arrayNode(),
                JSON.arrayNode().add(JSON.nullNode()),
                JSON.arrayNode().add("x").add(JSON.objectNode()),
                JSON.objectNode(),
                JSON.objectNode().put("x", 1)));
        switch (type(actual)) {
            case "array" -> {
                JsonNode item = api.resolved(actual.path("items"));
                for (JsonNode one : variants(item)) {
                    variants.add(JSON.arrayNode().add(one));
                }
                ArrayNode many = JSON.arrayNode();
                for (int i = 0; i < 1001; i++) {
                    many.add(fitting("", item));
                }
                variants.add(many);
            }
            case "object" -> {}
            default -> textVariants(actual).forEach(text -> variants.add(JSON.textNode(text)));
        }
        for (long edge : new long[] {
            Integer.MAX_VALUE, Integer.MIN_VALUE, actual.path("maximum").asLong() + 1
        }) {
            variants.add(JSON.numberNode(edge));
        }
        return variants;
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("string");
    }
}
