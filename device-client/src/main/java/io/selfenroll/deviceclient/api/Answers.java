package io.selfenroll.deviceclient.api;

import java.util.List;

/** The answers of the API, with only the fields that this client reads. Times are ISO 8601 in UTC. */
public final class Answers {
    private Answers() {}

    /** terms is null when the site has none. */
    public record Site(String slug, String name, Terms terms) {}

    public record Terms(int version, String text) {}

    public record User(String firstName, String lastName, String email) {
        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    public record SiteName(String slug, String name) {}

    public record Enrolled(
            String deviceId,
            String deviceSecret,
            String accessToken,
            String tokenType,
            User user,
            SiteName site,
            String status) {
        @Override
        public String toString() {
            return "Enrolled[deviceId=" + deviceId + ", deviceSecret=***, accessToken=***]";
        }
    }

    public record Token(String accessToken, long expiresIn) {
        @Override
        public String toString() {
            return "Token[accessToken=***, expiresIn=" + expiresIn + "]";
        }
    }

    public record Device(
            String deviceId,
            String name,
            String platform,
            String status,
            String enrolledAt,
            String lastSyncAt,
            User user,
            SiteName site) {}

    public record Synced(String status, String nextSyncAfter) {}

    record ProblemBody(String type, String title, String detail, List<Violation> violations) {}

    public record Violation(String field, String message) {}
}
