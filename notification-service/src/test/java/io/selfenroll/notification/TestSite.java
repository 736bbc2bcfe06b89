package io.selfenroll.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.outbox.Ids;

/** A site and its own message templates, as admin-service publishes them. */
public final class TestSite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "enrollment-credentials";

    private final UUID id = Ids.next();
    private final Tables tables;

    private TestSite(Tables tables) {
        this.tables = tables;
    }

    /** Published, and known to this service. */
    public static TestSite known(Tables tables, String name, String defaultLanguage) {
        return known(tables, name, defaultLanguage, settings -> {});
    }

    /** With settings changed before it is published. */
    public static TestSite known(Tables tables, String name, String defaultLanguage, Consumer<ObjectNode> settings) {
        TestSite site = new TestSite(tables);
        ObjectNode state = site.state(name, defaultLanguage);
        settings.accept(state);
        KafkaTopics.send("site", site.id.toString(), "site.changed.v1", state.toString());
        site.until("select 1 from site where id = ?", 1);
        return site;
    }

    /** Published anew under another name, and known by it. */
    public void change(String name, Consumer<ObjectNode> settings) {
        ObjectNode state = state(name, "en");
        settings.accept(state);
        KafkaTopics.send("site", id.toString(), "site.changed.v1", state.toString());
        until("select 1 from site where name = '" + name + "' and id = ?", 1);
    }

    private ObjectNode state(String name, String defaultLanguage) {
        return JSON.createObjectNode()
                .put("id", id.toString())
                .put("version", 1)
                .put("slug", "acme")
                .put("name", name)
                .put("status", "ACTIVE")
                .put("defaultLanguage", defaultLanguage)
                .put("credentialLifeMinutes", 90);
    }

    /** Publishes a template whose subject tells it from others, and waits until this service knows it. */
    public void template(String language, int version, String subject, String body) {
        ObjectNode state = JSON.createObjectNode()
                .put("siteId", id.toString())
                .put("kind", KIND)
                .put("language", language)
                .put("version", version)
                .put("subject", subject)
                .put("body", body);
        KafkaTopics.send("message-template", key(language), "message-template.changed.v1", state.toString());
        until(
                "select 1 from own_template where language = '" + language + "' and version = " + version
                        + " and site_id = ?",
                1);
    }

    public void backToDefault(String language) {
        KafkaTopics.send("message-template", key(language), "message-template.changed.v1", null);
        until("select 1 from own_template where language = '" + language + "' and site_id = ?", 0);
    }

    public UUID id() {
        return id;
    }

    private String key(String language) {
        return id + ":" + KIND + ":" + language;
    }

    private void until(String sql, int rows) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tables.read(sql, id.toString()).size() == rows);
    }
}
