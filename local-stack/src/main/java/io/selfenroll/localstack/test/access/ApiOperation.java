package io.selfenroll.localstack.test.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One method of one path.
 *
 * @param roles any of them will do; none when everybody may
 */
public record ApiOperation(String method, String path, Set<String> roles, JsonNode node, SampleBody samples) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern SITE_IN_PATH = Pattern.compile("/sites/\\{(id|site|siteId)}");
    private static final String SITE_IN_QUERY = "site";

    boolean open() {
        return roles.isEmpty();
    }

    /** Whether the call itself names a site. */
    boolean namesSite() {
        return SITE_IN_PATH.matcher(path).find() || siteInQuery() || bodyNamesSite();
    }

    boolean siteInQuery() {
        for (JsonNode parameter : node.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("name").asText().equals(SITE_IN_QUERY)) {
                return true;
            }
        }
        return false;
    }

    private boolean bodyNamesSite() {
        return contentType().isPresent() && samples.names(schema(), "siteId");
    }

    /** The path up to its first parameter, which names an object; empty when there is none, or when it is a site. */
    Optional<String> object() {
        Matcher parameter = PARAMETER.matcher(path);
        if (SITE_IN_PATH.matcher(path).find() || !parameter.find()) {
            return Optional.empty();
        }
        return Optional.of(path.substring(0, parameter.end()));
    }

    /**
     * Path and query.
     *
     * @param siteToo whether the query names the site, if it may
     * @param values of parameters by name; others get an id that nothing has
     * @param ids of parameters that need not be there
     */
    String uri(UUID site, boolean siteToo, Map<String, String> values, Map<String, String> ids) {
        String filled = SITE_IN_PATH.matcher(path).replaceFirst("/sites/" + site);
        filled = PARAMETER
                .matcher(filled)
                .replaceAll(found ->
                        values.getOrDefault(found.group(1), UUID.randomUUID().toString()));
        List<String> query = new ArrayList<>();
        if (siteInQuery() && siteToo) {
            query.add(SITE_IN_QUERY + "=" + site);
        }
        for (JsonNode parameter : node.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("required").asBoolean() && !ids.containsKey(name);
            if (parameter.path("in").asText().equals("query") && ids.containsKey(name)) {
                query.add(name + "=" + ids.get(name));
            }
            if (parameter.path("in").asText().equals("query") && needed && !name.equals(SITE_IN_QUERY)) {
                query.add(
                        name + "=" + values.getOrDefault(name, UUID.randomUUID().toString()));
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /** Of the body; empty when there is none. */
    public Optional<String> contentType() {
        JsonNode content = node.path("requestBody").path("content");
        if (content.has("application/json")) {
            return Optional.of("application/json");
        }
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(content.fieldNames().next().replace("*", "png"));
    }

    /** A body that is accepted as far as the description tells what is. */
    String body(UUID site, Map<String, String> values) {
        return contentType().orElse("").equals("application/json")
                ? samples.of(schema(), site, values).toString()
                : "x";
    }

    /** The body with these ids in its fields, which need not have been there. */
    String withIds(String body, Map<String, String> ids) {
        if (ids.isEmpty() || !contentType().orElse("").equals("application/json")) {
            return body;
        }
        ObjectNode object = samples.parsed(body);
        bodyProperties().forEach((name, schema) -> {
            if (ids.containsKey(name)) {
                boolean several = schema.path("type").toString().contains("array");
                object.set(name, several ? object.arrayNode().add(ids.get(name)) : object.textNode(ids.get(name)));
            }
        });
        return object.toString();
    }

    /** Of the body, by name; none when it is not JSON. */
    Map<String, JsonNode> bodyProperties() {
        return samples.properties(schema());
    }

    private JsonNode schema() {
        return node.path("requestBody").path("content").path("application/json").path("schema");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
