package io.selfenroll.admin.csvimport;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.restassured.response.Response;
import io.selfenroll.admin.Console;

/** The steps of an import, as the console takes them. */
public record ImportConsole(Console console, UUID site, String kind) {

    public Response upload(byte[] file, Map<String, ?> format) {
        return console.call()
                .contentType("application/octet-stream")
                .queryParams(format)
                .body(file)
                .post(Console.API + "/sites/{site}/" + kind, site);
    }

    public String uploaded(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response change(String id, List<Map<String, ?>> mapping, OnExisting onExisting) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("delimiter", "comma");
        settings.put("charset", "utf-8");
        settings.put("header", true);
        settings.put("mapping", mapping);
        settings.put("onExisting", onExisting);
        return change(id, settings);
    }

    public Response change(String id, Map<String, ?> settings) {
        return console.put(settings, "/sites/{site}/" + kind + "/{id}", site, id);
    }

    public Response get(String id) {
        return console.get("/sites/{site}/" + kind + "/{id}", site, id);
    }

    public Response start(String id, String what) {
        return console.call().post(Console.API + "/sites/{site}/" + kind + "/{id}/" + what, site, id);
    }

    /** Starts it and waits for its end. */
    public Response through(String id, String what) {
        start(id, what).then().statusCode(202);
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(60))
                .until(() -> !Set.of("CHECKING", "RUNNING").contains(get(id).<String>path("state")));
        return get(id);
    }

    public Response run(String text) {
        return through(uploaded(text), "run");
    }
}
