package io.selfenroll.systemtests.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes calls to one operation: one that fits, and for each parameter and each field of the body all that do not. */
final class CallMaker {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";

    private final Operation operation;
    private final Values values;
    private final Map<String, String> known;
    private final List<Call> calls = new ArrayList<>();

    private CallMaker(Operation operation, Map<String, String> known) {
        this.operation = operation;
        this.known = known;
        this.values = new Values(operation.document(), known);
    }

    /** The first one fits as far as the description tells what does. */
    static List<Call> calls(Operation operation, Map<String, String> known) {
        CallMaker maker = new CallMaker(operation, known);
        maker.make();
        return maker.calls;
    }

    private void make() {
        String body = fittingBody();
        add(uri(Map.of()), null, operation.contentType(), body, "fits");
        for (String placeholder : placeholders()) {
            for (String value : values.textVariants(schema(placeholder))) {
                if (!value.isEmpty()) {
                    add(uri(Map.of(placeholder, value)), null, operation.contentType(), body, placeholder);
                }
            }
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            for (String value : values.textVariants(parameter.schema())) {
                if (parameter.in().equals("query")) {
                    String name = parameter.name();
                    add(uri(Map.of(name, value)), null, operation.contentType(), body, name);
                    add(uri(Map.of()) + "&" + name + "=x&" + name + "=" + encoded(value), null, "", body, name);
                } else if (parameter.in().equals("header") && value.matches("[ -~]{1,300}")) {
                    add(
                            uri(Map.of()),
                            new Call.Header(parameter.name(), value),
                            operation.contentType(),
                            body,
                            parameter.name());
                }
            }
        }
        if (body != null) {
            bodies(body);
        }
    }

    private void bodies(String fitting) {
        String here = uri(Map.of());
        for (String odd : List.of(
                "",
                "null",
                "{",
                "[]",
                "1",
                "\"x\"",
                "{\"a\":1,\"a\":2}",
                "[".repeat(5000),
                "{\"\":{\"\":{}}} x",
                "\u0000",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "\"a\nb\";\"c",
                "x".repeat(60_000))) {
            add(here, null, operation.contentType(), odd, "whole body");
        }
        add(here, null, "text/plain", fitting, "as text/plain");
        add(here, null, "", fitting, "without a type");
        add(here, null, "x/\u0001", fitting, "type that is none");
        add(here, null, JSON + ";charset=utf-16", fitting, "another charset");
        add(here, new Call.Header("Content-Encoding", "gzip"), operation.contentType(), fitting, "said to be packed");
        add(here, null, operation.contentType(), "x".repeat(6 * 1024 * 1024), "6 MB");
        if (operation.contentType().equals(JSON)) {
            fields(here, "", operation.bodySchema(), node -> node);
        } else if (operation.contentType().contains("form")) {
            operation.bodySchema().path("properties").fieldNames().forEachRemaining(name -> {
                for (String value : values.textVariants(
                        operation.bodySchema().path("properties").path(name))) {
                    add(here, null, operation.contentType(), name + "=" + encoded(value), name);
                }
            });
        }
    }

    /** @param within puts an object of this schema into the whole body */
    private void fields(
            String here, String prefix, JsonNode schema, java.util.function.UnaryOperator<ObjectNode> within) {
        if (prefix.chars().filter(character -> character == '.').count() > 2) {
            return;
        }
        schema.path("properties").fields().forEachRemaining(property -> {
            String name = property.getKey();
            for (JsonNode value : values.variants(property.getValue())) {
                ObjectNode object = (ObjectNode) values.fitting("", schema);
                object.set(name, value);
                add(here, null, JSON, within.apply(object).toString(), prefix + name);
            }
            ObjectNode without = (ObjectNode) values.fitting("", schema);
            without.remove(name);
            add(here, null, JSON, within.apply(without).toString(), "without " + prefix + name);
            JsonNode inner = operation.document().resolved(property.getValue());
            if (Values.type(inner).equals("object")) {
                fields(here, prefix + name + ".", inner, object -> {
                    ObjectNode outer = (ObjectNode) values.fitting("", schema);
                    outer.set(name, object);
                    return within.apply(outer);
                });
            }
        });
        ObjectNode more = (ObjectNode) values.fitting("", schema);
        more.put("unknown", 1);
        add(here, null, JSON, within.apply(more).toString(), "with " + prefix + "unknown");
    }

    private String fittingBody() {
        String type = operation.contentType();
        if (type.isEmpty()) {
            return null;
        }
        return type.equals(JSON) ? values.fitting("", operation.bodySchema()).toString() : "x";
    }

    private List<String> placeholders() {
        return PLACEHOLDER
                .matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private JsonNode schema(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Operation.Parameter::schema)
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private String uri(Map<String, String> odd) {
        String path = PLACEHOLDER.matcher(operation.path()).replaceAll(found -> {
            String name = found.group(1);
            boolean site = operation.path().contains("/sites/{" + name + "}");
            String value = site
                    ? known.get("siteId")
                    : known.getOrDefault(name, UUID.randomUUID().toString());
            return encoded(odd.getOrDefault(name, value)).replace("$", "\\$");
        });
        List<String> query = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (parameter.in().equals("query") && odd.containsKey(name)) {
                query.add(name + "=" + encoded(odd.get(name)));
            } else if (parameter.in().equals("query") && (parameter.required() || name.equals("site"))) {
                query.add(name + "="
                        + encoded(name.equals("site") ? known.get("siteId") : known.getOrDefault(name, "x")));
            }
        }
        return path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void add(String uri, Call.Header header, String type, String body, String what) {
        calls.add(new Call(uri, header, type, body, what));
    }
}
