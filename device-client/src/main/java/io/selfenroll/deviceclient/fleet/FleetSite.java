package io.selfenroll.deviceclient.fleet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** The site that the fleet belongs to: its users, and credentials for them that are shown instead of mailed. */
final class FleetSite {

    /** As many as one call may show. */
    static final int BATCH = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DOMAIN = "@fleet.example";

    private final Administrator administrator;
    private final String id;

    private FleetSite(Administrator administrator, String id) {
        this.administrator = administrator;
        this.id = id;
    }

    /** @param slug null when the administrator has only one site */
    static FleetSite find(Administrator administrator, String slug) throws FleetStopped, InterruptedException {
        String query = slug == null ? "?limit=2" : "?limit=200&q=" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
        JsonNode sites =
                administrator.need("GET", "/api/admin/v1/sites" + query, null).path("items");
        if (slug == null && sites.size() != 1) {
            throw new FleetStopped("Say which site the devices belong to, with --site SLUG.");
        }
        for (JsonNode site : sites) {
            if (slug == null || site.path("slug").asText().equals(slug)) {
                return new FleetSite(administrator, site.path("id").asText());
            }
        }
        throw new FleetStopped("There is no site " + slug + ", or it is not one of yours.");
    }

    /** Users of the reserved domain fleet.example, made when they are missing. */
    List<String> users(int count) throws FleetStopped, InterruptedException {
        String path = "/api/admin/v1/sites/" + id + "/users";
        List<String> users = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String email = String.format(Locale.ROOT, "fleet-%05d%s", number, DOMAIN);
            Administrator.Answer made = administrator.call(
                    "POST", path, Map.of("email", email, "firstName", "Fleet", "lastName", "User " + number));
            JsonNode user = made.status() == 409
                    ? administrator
                            .need("GET", path + "?q=" + URLEncoder.encode(email, StandardCharsets.UTF_8), null)
                            .path("items")
                            .path(0)
                    : made.body();
            if (!user.path("email").asText().equals(email)) {
                throw new FleetStopped("The user " + email + " could not be made (" + made.status() + ").");
            }
            users.add(user.path("id").asText());
        }
        return users;
    }

    /** One for each; services learn of new users within moments, which is waited for. */
    List<Credential> credentials(List<String> users) throws FleetStopped, InterruptedException {
        String batch = UUID.randomUUID().toString();
        List<Credential> credentials = new ArrayList<>();
        List<String> left = new ArrayList<>(users);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty()) {
            List<String> part = left.subList(0, Math.min(BATCH, left.size()));
            JsonNode answer = administrator.need(
                    "POST",
                    "/api/credentials/v1/credentials",
                    Map.of(
                            "batchId", batch,
                            "siteId", id,
                            "userIds", part,
                            "deviceTags", List.of("fleet"),
                            "handOver", "SHOW"));
            answer.path("items")
                    .forEach(item -> credentials.add(new Credential(
                            item.path("username").asText(),
                            item.path("password").asText())));
            Set<String> unknown = new HashSet<>();
            answer.path("skipped")
                    .forEach(item -> unknown.add(item.path("userId").asText()));
            left = new ArrayList<>(left.stream()
                    .filter(user -> unknown.contains(user) || !part.contains(user))
                    .toList());
            if (!unknown.isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new FleetStopped(unknown.size() + " of the fleet's users are disabled, or not known yet.");
                }
                Thread.sleep(300);
            }
        }
        return credentials;
    }
}
