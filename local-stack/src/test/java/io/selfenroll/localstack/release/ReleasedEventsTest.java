package io.selfenroll.localstack.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Services of the last release and of today share the topics: each reads what the other has written. Compared are
 * docs/asyncapi.yaml and the copy of it that was taken with the last release.
 */
class ReleasedEventsTest {

    private static final Path LAST_RELEASE = Path.of("src/test/resources/release/asyncapi.yaml");
    private static final Path TODAY = Path.of("../docs/asyncapi.yaml");

    private final Map<String, Object> lastRelease = read(LAST_RELEASE);
    private final Map<String, Object> today = read(TODAY);

    @Test
    void everyEventOfTheLastReleaseIsStillPublishedOnItsTopic() {
        assertThat(at(today, "components", "messages").keySet())
                .containsAll(at(lastRelease, "components", "messages").keySet());
        at(lastRelease, "channels").keySet().forEach(channel -> {
            assertThat(at(today, "channels", channel).get("address"))
                    .isEqualTo(at(lastRelease, "channels", channel).get("address"));
            assertThat(at(today, "channels", channel, "messages").keySet())
                    .containsAll(
                            at(lastRelease, "channels", channel, "messages").keySet());
        });
    }

    @TestFactory
    Stream<DynamicTest> schemasOnlyGrow() {
        Map<String, Object> schemas = at(lastRelease, "components", "schemas");
        return schemas.keySet().stream()
                .map(name -> dynamicTest(
                        name, () -> compare(name, at(schemas, name), at(today, "components", "schemas", name))));
    }

    /** Readers of the last release find what they need, and readers of today ask for nothing that was not there. */
    private static void compare(String where, Map<String, Object> old, Map<String, Object> now) {
        assertThat(now).as(where).isNotNull();
        assertThat(now.get("type")).as(where + " has the type").isEqualTo(old.get("type"));
        assertThat(now.get("format")).as(where + " has the format").isEqualTo(old.get("format"));
        assertThat(list(now, "required"))
                .as(where + " requires")
                .containsExactlyInAnyOrderElementsOf(list(old, "required"));
        assertThat(list(now, "enum")).as(where + " may be").containsAll(list(old, "enum"));
        Map<String, Object> properties = at(old, "properties");
        properties
                .keySet()
                .forEach(name -> compare(where + "." + name, at(properties, name), at(now, "properties", name)));
        if (old.containsKey("items")) {
            compare(where + "[]", at(old, "items"), at(now, "items"));
        }
    }

    private static List<String> list(Map<String, Object> schema, String name) {
        return schema.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> node, String... names) {
        Map<String, Object> found = node;
        for (String name : names) {
            found = found.get(name) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
        }
        return found;
    }

    private static Map<String, Object> read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return new Yaml().load(text);
        } catch (IOException e) {
            throw new IllegalStateException("No " + file, e);
        }
    }
}
