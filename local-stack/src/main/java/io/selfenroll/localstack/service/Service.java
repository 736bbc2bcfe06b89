package io.selfenroll.localstack.service;

import java.nio.file.Files;
import java.nio.file.Path;

import io.selfenroll.localstack.StartRefused;

/** The four services: where each is built, which schema it owns, which paths are its own. */
public enum Service {
    ENROLLMENT("enrollment-service", "enrollment", "/api/enrollment/"),
    CREDENTIAL("credential-service", "credential", "/api/credentials/"),
    NOTIFICATION("notification-service", "notification", "/api/notifications/"),
    ADMIN("admin-service", "admin", "/api/admin/");

    private final String id;
    private final String schema;
    private final String path;

    Service(String id, String noun, String path) {
        this.id = id;
        this.schema = "selfenroll_" + noun;
        this.path = path;
    }

    /** The name of its module, its process and its log. */
    public String id() {
        return id;
    }

    /** The name of its database schema and of the user who owns it. */
    public String schema() {
        return schema;
    }

    /** The beginning of every public path that it answers. */
    public String path() {
        return path;
    }

    /** The directory of the packaged application. */
    public Path application(Path repository) {
        Path application = repository.resolve(id).resolve("target").resolve("quarkus-app");
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new StartRefused(id + " is not built: run ./dev up, or ./mvnw package.");
        }
        return application;
    }
}
