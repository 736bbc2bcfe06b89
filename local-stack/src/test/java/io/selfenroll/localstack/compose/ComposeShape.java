package io.selfenroll.localstack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The part of the Compose specification that our file uses, with the type of each key. Stricter than the specification:
 * a key that is not listed here is a finding, so that a misspelt one cannot be silently without effect.
 */
final class ComposeShape {

    private static final Predicate<Object> TEXT = String.class::isInstance;
    private static final Predicate<Object> ADDRESS = matching("\\d+(\\.\\d+){3}");
    private static final Predicate<Object> DURATION = matching("(\\d+(h|m|s|ms))+");
    private static final Predicate<Object> TEXTS = list(TEXT);
    private static final Predicate<Object> TEXT_MAP =
            value -> value instanceof Map<?, ?> map && map.values().stream().allMatch(TEXT);
    private static final Predicate<Object> EMPTY = value -> value instanceof Map<?, ?> map && map.isEmpty();

    private static final Map<String, Predicate<Object>> TOP = Map.of(
            "name", matching("[a-z0-9][a-z0-9_-]*"),
            "services", Map.class::isInstance,
            "networks", mapOf(keys(Map.of("ipam", keys(Map.of("config", list(TEXT_MAP)))))),
            "volumes", mapOf(EMPTY),
            "secrets", mapOf(keys(Map.of("file", TEXT))));

    private static final Map<String, Predicate<Object>> SERVICE = Map.ofEntries(
            Map.entry("image", matching("[a-z0-9./-]+:[A-Za-z0-9._-]+")),
            Map.entry("build", keys(Map.of("context", TEXT, "dockerfile", TEXT, "args", TEXT_MAP))),
            Map.entry("restart", matching("no|always|unless-stopped|on-failure(:\\d+)?")),
            Map.entry("user", matching("\\d+:\\d+")),
            Map.entry("read_only", Boolean.class::isInstance),
            Map.entry("tmpfs", TEXTS),
            Map.entry("cap_drop", TEXTS),
            Map.entry("security_opt", TEXTS),
            Map.entry("networks", either(TEXTS, mapOf(keys(Map.of("ipv4_address", ADDRESS))))),
            Map.entry("command", TEXTS),
            Map.entry("environment", TEXT_MAP),
            Map.entry("stop_grace_period", DURATION),
            Map.entry("ports", list(matching("([0-9.]+:)?\\d+:\\d+"))),
            Map.entry("depends_on", mapOf(keys(Map.of("condition", matching("service_(healthy|started)"))))),
            Map.entry(
                    "healthcheck",
                    keys(Map.of(
                            "test", TEXTS,
                            "interval", DURATION,
                            "timeout", DURATION,
                            "start_period", DURATION,
                            "retries", Integer.class::isInstance))),
            Map.entry("secrets", list(either(TEXT, keys(Map.of("source", TEXT, "target", TEXT))))),
            Map.entry(
                    "volumes",
                    list(either(
                            matching("[a-z]+:/[a-z/]+"),
                            keys(Map.of(
                                    "type",
                                    matching("bind"),
                                    "source",
                                    TEXT,
                                    "target",
                                    TEXT,
                                    "read_only",
                                    Boolean.class::isInstance))))),
            Map.entry(
                    "deploy",
                    keys(Map.of(
                            "resources",
                            keys(Map.of(
                                    "limits",
                                    keys(Map.of("cpus", matching("\\d+\\.\\d+"), "memory", matching("\\d+[MG]")))))))));

    private ComposeShape() {}

    /** What does not fit, each with its place. */
    static List<String> findings(ComposeFile file) {
        List<String> findings = new ArrayList<>();
        check("", file.root(), TOP, findings);
        file.services().forEach((name, service) -> check("services." + name + ".", service, SERVICE, findings));
        return findings;
    }

    private static void check(
            String at, Map<String, Object> values, Map<String, Predicate<Object>> known, List<String> findings) {
        values.forEach((key, value) -> {
            if (key.startsWith("x-")) {
                return;
            }
            if (!known.containsKey(key)) {
                findings.add(at + key + " is not known");
            } else if (!known.get(key).test(value)) {
                findings.add(at + key + " has the wrong form: " + value);
            }
        });
    }

    private static Predicate<Object> matching(String regex) {
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        return value -> value instanceof String text && matches.test(text);
    }

    private static Predicate<Object> list(Predicate<Object> item) {
        return value -> value instanceof List<?> items && items.stream().allMatch(item);
    }

    private static Predicate<Object> mapOf(Predicate<Object> value) {
        return map ->
                map instanceof Map<?, ?> entries && entries.values().stream().allMatch(value);
    }

    private static Predicate<Object> keys(Map<String, Predicate<Object>> known) {
        return value -> {
            List<String> findings = new ArrayList<>();
            if (value instanceof Map<?, ?>) {
                check("", ComposeFile.map(value), known, findings);
            }
            return value instanceof Map<?, ?> && findings.isEmpty();
        };
    }

    private static Predicate<Object> either(Predicate<Object> one, Predicate<Object> other) {
        return one.or(other);
    }
}
