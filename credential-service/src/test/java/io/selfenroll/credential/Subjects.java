package io.selfenroll.credential;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.localstack.test.KafkaTopics;

/** Sites and users: in the read model at once, or published as admin-service does. */
@ApplicationScoped
public class Subjects {

    private static final AtomicLong VERSIONS = new AtomicLong();

    private final Database database;

    Subjects(Database database) {
        this.database = database;
    }

    /** Named Acme, with a life of 45 min. */
    public UUID site() {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into site (id, version, slug, name, status, credential_life_minutes) values (?, 0, 'acme', 'Acme', 'ACTIVE', 45)",
                id.toString());
        return id;
    }

    public UUID user(UUID siteId) {
        return users(siteId, 1).getFirst();
    }

    public List<UUID> users(UUID siteId, int count) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        StringBuilder rows = new StringBuilder();
        for (UUID id : ids) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("('%s', 0, '%s', '%s', 'Uma', 'Ser', 'fi', 'ACTIVE')".formatted(id, siteId, email(id)));
        }
        database.update(
                "insert into app_user (id, version, site_id, email, first_name, last_name, language, status) values "
                        + rows);
        return ids;
    }

    public static String email(UUID userId) {
        return "u" + userId.toString().replace("-", "") + "@acme.example";
    }

    public void disableUser(UUID userId) {
        database.update("update app_user set status = 'DISABLED' where id = ?", userId.toString());
    }

    public void disableSite(UUID siteId) {
        database.update("update site set status = 'DISABLED' where id = ?", siteId.toString());
    }

    /** @param status null for a tombstone */
    public static void publishUser(UUID siteId, UUID userId, String status) {
        publish("user", userId, status, userJson(siteId, userId, status, VERSIONS.incrementAndGet()));
    }

    public static String userJson(UUID siteId, UUID userId, String status, long version) {
        return """
                {"id":"%s","version":%d,"siteId":"%s","email":"%s","firstName":"Uma","lastName":"Ser","language":null,\
                "status":"%s","phone":null,"tags":[]}""".formatted(userId, version, siteId, email(userId), status);
    }

    /** @param status null for a tombstone */
    public static void publishSite(UUID siteId, String status) {
        publish("site", siteId, status, """
                {"id":"%s","version":%d,"slug":"acme","name":"Acme","status":"%s","credentialLifeMinutes":30}""".formatted(siteId, VERSIONS.incrementAndGet(), status));
    }

    private static void publish(String topic, UUID id, String status, String json) {
        KafkaTopics.send(topic, id.toString(), topic + ".changed.v1", status == null ? null : json);
    }
}
