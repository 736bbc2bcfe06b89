package io.selfenroll.localstack.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Site "Acme" with one user. What exists already is left as it is. */
public final class DemoData {

    private static final String SLUG = "acme";
    private static final String USER = "user@acme.example";

    private DemoData() {}

    /**
     * What there is to try.
     *
     * @param pin the valid company PIN, 8 digits
     */
    public record Facts(String slug, String pin, String userEmail) {}

    /** Makes what is missing. */
    public static Facts create(String url, String adminEmail, String adminPassword) {
        AdminApi api = new AdminApi(url);
        api.signIn(adminEmail, adminPassword);
        String site = findSite(api).orElseGet(() -> createSite(api)).path("id").asText();
        String users = "/sites/" + site + "/users";
        JsonNode known = api.get(users + "?q=" + URLEncoder.encode(USER, StandardCharsets.UTF_8));
        if (find(known, "email", USER).isEmpty()) {
            api.post(users, Map.of("email", USER, "firstName", "Uma", "lastName", "Sample"));
        }
        String pin =
                api.get("/sites/" + site + "/pin").path("current").path("pin").asText();
        api.signOut();
        return new Facts(SLUG, pin, USER);
    }

    private static Optional<JsonNode> findSite(AdminApi api) {
        String path = "/sites";
        while (true) {
            JsonNode page = api.get(path);
            Optional<JsonNode> site = find(page, "slug", SLUG);
            String next = page.path("next").asText("");
            if (site.isPresent() || next.isEmpty() || next.equals("null")) {
                return site;
            }
            path = "/sites?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    private static Optional<JsonNode> find(JsonNode page, String field, String value) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst();
    }

    private static JsonNode createSite(AdminApi api) {
        JsonNode site = api.post("/sites", Map.of("name", "Acme", "slug", SLUG));
        Map<String, Object> settings = new TreeMap<>();
        settings.put("name", "Acme");
        settings.put("status", "ACTIVE");
        settings.put("languages", List.of("en"));
        settings.put("defaultLanguage", "en");
        settings.put("credentialLifeMinutes", 60);
        settings.put("clients", clients());
        settings.put("termsText", null);
        return api.put("/sites/" + site.path("id").asText(), settings);
    }

    private static List<Map<String, Object>> clients() {
        List<String> terminal = List.of(
                "Open a terminal in your checkout of Selfenroll.",
                "Run ./dev device enroll",
                "Enter the user name and the password from the e-mail.");
        List<String> app = List.of(
                "Install the app and open it.",
                "Enter the user name and the password from the e-mail.",
                "Grant the rights that the app asks for and accept the terms.");
        return List.of(
                client("ANDROID", "Acme Agent for Android", "https://acme.example/agent/android", app),
                client("IOS", "Acme Agent for iOS", "https://acme.example/agent/ios", app),
                client("WINDOWS", "Acme Agent for Windows", "https://acme.example/agent/windows", app),
                client("MACOS", "Selfenroll example client", "https://acme.example/agent/macos", terminal),
                client("LINUX", "Selfenroll example client", "https://acme.example/agent/linux", terminal),
                client("CHROMEOS", "Acme Agent for ChromeOS", "https://acme.example/agent/chromeos", app));
    }

    private static Map<String, Object> client(String platform, String name, String url, List<String> steps) {
        return Map.of("platform", platform, "name", name, "url", url, "steps", steps);
    }
}
