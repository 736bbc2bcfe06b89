package io.selfenroll.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import io.selfenroll.keys.RandomText;
import io.selfenroll.localstack.test.KafkaTopics;
import io.selfenroll.localstack.test.KeysResource;
import io.selfenroll.outbox.Ids;

/** A site as admin-service publishes it; each change is a new version. */
public final class TestSite {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID id = Ids.next();
    private final String slug = "site-" + RandomText.crockford(8);
    private final String pin = RandomText.digits(8);
    private final UUID pinId = Ids.next();
    private final ObjectNode state;

    private TestSite() {
        state = JSON.createObjectNode()
                .put("id", id.toString())
                .put("version", 1)
                .put("slug", slug)
                .put("name", "Site " + slug)
                .put("status", "ACTIVE")
                .put("defaultLanguage", "en")
                .put("credentialLifeMinutes", 60);
        state.putArray("languages").add("en").add("de");
        state.putArray("pins");
        ObjectNode client = state.putArray("clients")
                .addObject()
                .put("platform", "ANDROID")
                .put("name", "Agent")
                .put("url", "https://play.example/agent");
        client.putArray("steps").add("Install the app.").add("Allow it to manage this device.");
        state.putNull("terms");
        addPin(pinId, pin, null);
    }

    /** Not published yet. */
    public static TestSite make() {
        return new TestSite();
    }

    public TestSite addPin(UUID added, String digits, Instant validUntil) {
        ObjectNode node = state.withArrayProperty("pins").addObject().put("id", added.toString());
        new KeyedHash(KeyFile.read(KeysResource.directory().resolve("pin-hash.jwks")), "pin")
                .hashes(digits)
                .forEach(node.withArrayProperty("hashes")::add);
        node.put("validFrom", Instant.now().toString());
        node.put("validUntil", validUntil == null ? null : validUntil.toString());
        return this;
    }

    /** The first PIN stops at a time and another one follows. */
    public TestSite rotatePin(UUID next, String digits, Instant oldValidUntil) {
        state.withArrayProperty("pins").removeAll();
        return addPin(next, digits, null).addPin(pinId, pin, oldValidUntil);
    }

    public TestSite disabled() {
        state.put("status", "DISABLED");
        return this;
    }

    public TestSite named(String name) {
        state.put("name", name);
        return this;
    }

    public TestSite terms(int version, String text) {
        state.putObject("terms").put("version", version).put("text", text);
        return this;
    }

    public TestSite deviceLimit(int limit) {
        state.put("deviceLimit", limit);
        return this;
    }

    public TestSite allowing(String... platforms) {
        ArrayNode allowed = state.putArray("allowedPlatforms");
        List.of(platforms).forEach(allowed::add);
        return this;
    }

    /** @param platform of the one MDM server that devices of this mail domain are sent to */
    public TestSite discovery(String domain, String platform, String url) {
        state.withArrayProperty("mdmServers")
                .addObject()
                .put("platform", platform)
                .put("url", url);
        state.putArray("mailDomains").add(domain);
        return this;
    }

    /** @param logo null for none */
    public TestSite branding(String colour, byte[] logo) {
        state.putObject("branding").put("colour", colour).put("logoPng", logo);
        return this;
    }

    public TestSite version(int version) {
        state.put("version", version);
        return this;
    }

    public TestSite publish() {
        KafkaTopics.send("site", id.toString(), "site.changed.v1", state.toString());
        state.put("version", state.get("version").asInt() + 1);
        return this;
    }

    public void delete() {
        KafkaTopics.send("site", id.toString(), "site.changed.v1", null);
    }

    /** A user of this site, not published yet. */
    public TestUser user() {
        return new TestUser(this);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return state.get("name").asText();
    }

    public String pin() {
        return pin;
    }

    public UUID pinId() {
        return pinId;
    }
}
