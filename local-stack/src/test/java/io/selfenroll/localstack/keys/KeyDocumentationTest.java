package io.selfenroll.localstack.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.selfenroll.keys.KeyFactory;
import io.selfenroll.localstack.repository.Repository;
import io.selfenroll.localstack.service.Service;
import io.selfenroll.localstack.service.ServiceKeys;
import org.junit.jupiter.api.Test;

/** docs/keys.md lists exactly the keys that the services are configured with. */
class KeyDocumentationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.*) \\|$");
    private static final Pattern SERVICE = Pattern.compile("([a-z]+-service): ([^<]*)");
    private static final Pattern PROPERTY = Pattern.compile("`([^`]+)`");
    private static final Pattern IN_SOURCE = Pattern.compile("\"selfenroll\\.keys\\.([a-z-]+)\"");

    @Test
    void everyServicesPropertiesAreThereAndNoOthers() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        for (MatchResult row : rows("## All keys")) {
            for (MatchResult service : SERVICE.matcher(row.group(2)).results().toList()) {
                for (MatchResult property :
                        PROPERTY.matcher(service.group(2)).results().toList()) {
                    String name = property.group(1);
                    assertThat(name)
                            .as("in the row of its key")
                            .contains(row.group(1).replace("-token", ""));
                    documented
                            .computeIfAbsent(service.group(1), id -> new TreeSet<>())
                            .add("selfenroll." + name);
                }
            }
        }

        Map<String, Set<String>> configured = new TreeMap<>();
        for (Service service : Service.values()) {
            configured.put(
                    service.id(),
                    new TreeSet<>(
                            ServiceKeys.of(service).properties(Path.of("keys")).keySet()));
        }
        assertThat(documented).isEqualTo(configured);
    }

    @Test
    void everyFileIsThereWithItsKindAndTheTimeAfterWhichItsOldKeyMayGo() throws IOException {
        Map<String, String> kinds = rows("## All keys").stream()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2).replaceAll(" \\|.*", "")));
        Map<String, String> made = new TreeMap<>();
        KeyFactory.SECRETS.forEach(name -> made.put(name, "secret"));
        KeyFactory.PAIRS.forEach(name -> made.put(name, name.equals(KeyFactory.SEAL) ? "pair, X25519" : "pair, P-256"));

        assertThat(kinds).isEqualTo(made);
        assertThat(rows("## Replacing a key")).extracting(row -> row.group(1)).hasSameElementsAs(made.keySet());
    }

    @Test
    void servicesAskForNoKeyThatNobodyGivesThem() throws IOException {
        for (Service service : Service.values()) {
            Set<String> given =
                    ServiceKeys.of(service).properties(Path.of("keys")).keySet();
            try (Stream<Path> sources =
                    Files.walk(Repository.ROOT.resolve(service.id()).resolve("src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    assertThat(IN_SOURCE.matcher(Files.readString(source)).results())
                            .as(source.toString())
                            .allSatisfy(property -> assertThat(given).contains("selfenroll.keys." + property.group(1)));
                }
            }
        }
    }

    private static List<MatchResult> rows(String heading) throws IOException {
        String text = Files.readString(Repository.ROOT.resolve("docs/keys.md"));
        String section = text.substring(text.indexOf(heading + "\n") + heading.length());
        int end = section.indexOf("\n## ");
        return ROW.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .toList();
    }
}
