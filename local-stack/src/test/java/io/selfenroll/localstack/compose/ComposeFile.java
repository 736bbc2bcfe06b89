package io.selfenroll.localstack.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} with its variables filled in, read the way Compose reads it. */
record ComposeFile(Map<String, Object> root) {

    /** The forms of the Compose specification that the file uses: {@code ${A}}, {@code ${A:-default}}, {@code ${A:?why}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    static ComposeFile read(String text, Map<String, String> environment) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        String filled = VARIABLE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(value(environment, match.group(1), match.group(2), match.group(3))));
        return new ComposeFile(map(new Yaml(new SafeConstructor(options)).load(filled)));
    }

    private static String value(Map<String, String> environment, String name, String operator, String word) {
        String value = environment.getOrDefault(name, "");
        if (!value.isEmpty()) {
            return value;
        }
        if ("?".equals(operator)) {
            throw new IllegalArgumentException("required variable " + name + " is missing: " + word);
        }
        return "-".equals(operator) ? word : "";
    }

    Map<String, Map<String, Object>> services() {
        return section("services");
    }

    /** Services that are built here rather than pulled. */
    Map<String, Map<String, Object>> ours() {
        return services().entrySet().stream()
                .filter(entry -> entry.getValue().containsKey("build"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    Map<String, Map<String, Object>> section(String name) {
        Map<String, Map<String, Object>> entries = new TreeMap<>();
        map(root.get(name)).forEach((key, value) -> entries.put(key, map(value)));
        return entries;
    }

    /** Path inside the container, below {@code /run/secrets}, to the name of the secret. */
    static Map<String, String> secrets(Map<String, Object> service) {
        Map<String, String> mounted = new TreeMap<>();
        for (Object secret : list(service.get("secrets"))) {
            if (secret instanceof String name) {
                mounted.put(name, name);
            } else {
                mounted.put(
                        (String) map(secret).get("target"), (String) map(secret).get("source"));
            }
        }
        return mounted;
    }

    @SuppressWarnings("unchecked")
    /** Names of the networks that a service is in. */
    static Set<String> networks(Map<String, Object> service) {
        Object networks = service.get("networks");
        return networks instanceof Map<?, ?>
                ? map(networks).keySet()
                : list(networks).stream().map(Object::toString).collect(Collectors.toSet());
    }

    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
