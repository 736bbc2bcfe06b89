package io.selfenroll.localstack.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.StartRefused;

/** A CycloneDX file in JSON, of which we read what our checks need (CycloneDX 1.5 and 1.6, "components"). */
public record BillOfMaterials(List<Component> components) {

    /** @throws StartRefused when there is none, or what is there is no CycloneDX */
    public static BillOfMaterials read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new StartRefused(file + " is missing: run ./dev sbom.");
        }
        JsonNode bill = new ObjectMapper().readTree(file.toFile());
        if (!bill.path("bomFormat").asText().equals("CycloneDX")) {
            throw new StartRefused(file + " is no CycloneDX.");
        }
        return new BillOfMaterials(
                stream(bill.path("components")).map(BillOfMaterials::component).toList());
    }

    private static Component component(JsonNode component) {
        String name = component.path("name").asText();
        String group = component.path("group").asText();
        String hash = stream(component.path("hashes"))
                .filter(of -> of.path("alg").asText().equals("SHA-256"))
                .map(of -> of.path("content").asText())
                .findFirst()
                .orElse(null);
        return new Component(
                named(component.path("purl").asText(), group, name),
                component.path("version").asText(),
                licences(component),
                hash);
    }

    private static String named(String purl, String group, String name) {
        if (purl.startsWith("pkg:npm/%40")) {
            return purl.substring("pkg:npm/".length(), purl.lastIndexOf('@')).replace("%40", "@");
        }
        return group.isEmpty() ? name : group + ":" + name;
    }

    private static List<String> licences(JsonNode component) {
        return stream(component.path("licenses"))
                .map(of -> of.path("license").path("id").asText(null) != null
                        ? of.path("license").path("id").asText()
                        : of.path("license")
                                .path("name")
                                .asText(of.path("expression").asText(null)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
