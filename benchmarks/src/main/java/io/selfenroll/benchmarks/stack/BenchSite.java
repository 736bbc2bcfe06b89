package io.selfenroll.benchmarks.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

/** A site of its own name with users {@code u0@<slug>.example} and on. */
public record BenchSite(BenchStack stack, String id, String slug, String pin) {

    private static final int SHOWN_AT_ONCE = 50;
    private static final int PAGE = 200;

    /** One time user name and password. */
    public record Credential(String username, String password) {}

    public static BenchSite create(BenchStack stack, String slug) {
        Administrator administrator = stack.administrator();
        String id = administrator
                .post("/api/admin/v1/sites", Map.of("name", "Bench " + slug, "slug", slug))
                .get("id")
                .asText();
        String pin = administrator
                .get("/api/admin/v1/sites/" + id + "/pin")
                .at("/current/pin")
                .asText();
        return new BenchSite(stack, id, slug, pin);
    }

    /** With so many users, whom the services that need them have heard of. */
    public static BenchSite withUsers(BenchStack stack, String slug, int users)
            throws SQLException, InterruptedException {
        BenchSite site = create(stack, slug);
        site.importUsers(0, users);
        site.awaitKnown(users);
        return site;
    }

    public String email(int number) {
        return "u" + number + "@" + slug + ".example";
    }

    /**
     * Imports users with these numbers from a file.
     *
     * @return how long it took from the upload to the end of the run
     */
    public Duration importUsers(int from, int to) throws InterruptedException {
        String file = IntStream.range(from, to)
                .mapToObj(number -> email(number) + ",Uma,Ser" + number)
                .collect(Collectors.joining("\n", "email,firstName,lastName\n", "\n"));
        long begin = System.nanoTime();
        String imports = "/api/admin/v1/sites/" + id + "/user-imports";
        String made = imports + "/"
                + stack.administrator().upload(imports, file).get("id").asText();
        stack.administrator().post(made + "/run", Map.of());
        JsonNode state = stack.administrator().get(made);
        while (Set.of("CHECKING", "RUNNING").contains(state.get("state").asText())) {
            Thread.sleep(100);
            state = stack.administrator().get(made);
        }
        if (state.at("/result/created").asInt() != to - from) {
            throw new IllegalStateException("Not everybody was imported: " + state);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits until enrollment-service and credential-service have heard of this many users. */
    public void awaitKnown(int users) throws SQLException, InterruptedException {
        for (String service : List.of("enrollment-service", "credential-service")) {
            try (Connection database = stack.database(service)) {
                while (known(database) < users) {
                    Thread.sleep(200);
                }
            }
        }
    }

    private int known(Connection database) throws SQLException {
        try (PreparedStatement count = database.prepareStatement("select count(*) from app_user where site_id = ?")) {
            count.setString(1, id);
            ResultSet row = count.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** Credentials of as many users, shown instead of mailed. */
    public List<Credential> credentials(int count) {
        List<String> users = userIds(count);
        List<Credential> credentials = new ArrayList<>();
        for (int from = 0; from < count; from += SHOWN_AT_ONCE) {
            JsonNode answer = stack.administrator()
                    .post(
                            "/api/credentials/v1/credentials",
                            Map.of(
                                    "batchId", UUID.randomUUID(),
                                    "siteId", id,
                                    "userIds", users.subList(from, Math.min(count, from + SHOWN_AT_ONCE)),
                                    "deviceTags", List.of(),
                                    "handOver", "SHOW"));
            answer.get("items")
                    .forEach(item -> credentials.add(new Credential(
                            item.get("username").asText(), item.get("password").asText())));
        }
        if (credentials.size() != count) {
            throw new IllegalStateException(credentials.size() + " credentials instead of " + count);
        }
        return credentials;
    }

    private List<String> userIds(int count) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (ids.size() < count) {
            JsonNode page = stack.administrator().get("/api/admin/v1/sites/" + id + "/users?limit=" + PAGE + cursor);
            page.get("items").forEach(user -> ids.add(user.get("id").asText()));
            cursor = "&cursor=" + page.path("next").asText();
        }
        return ids.subList(0, count);
    }
}
