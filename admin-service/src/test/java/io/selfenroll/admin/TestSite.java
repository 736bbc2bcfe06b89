package io.selfenroll.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.keys.RandomText;

/** A site made for one test. */
public record TestSite(UUID id, String slug) {

    public static TestSite create(Console platform) {
        String slug = "s" + RandomText.crockford(10);
        String id = platform.post(Map.of("name", "Site " + slug, "slug", slug), "/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestSite(UUID.fromString(id), slug);
    }

    /** A whole change of a site, for a test to spoil one field of. */
    public static Map<String, Object> change() {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("name", "Acme");
        change.put("status", "ACTIVE");
        change.put("languages", List.of("en", "de"));
        change.put("defaultLanguage", "en");
        change.put("credentialLifeMinutes", 120);
        change.put(
                "clients",
                List.of(Map.of(
                        "platform", "ANDROID",
                        "name", "Acme Agent",
                        "url", "https://play.example/acme?id=1",
                        "openLink", "acme-agent://enroll",
                        "steps", List.of("Install the app."))));
        change.put("termsText", "Be nice.\nStay nice.");
        return change;
    }
}
