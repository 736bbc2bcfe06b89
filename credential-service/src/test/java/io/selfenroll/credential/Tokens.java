package io.selfenroll.credential;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.selfenroll.localstack.test.KeysResource;

/** Callers of this service, each with the token it would really have. */
public final class Tokens {

    public static final String ADMIN_EMAIL = "admin@acme.example";

    private Tokens() {}

    public static RequestSpecification service() {
        return RestAssured.given().contentType(ContentType.JSON).auth().oauth2(serviceToken());
    }

    public static String serviceToken() {
        return signer("service-token", "selfenroll-service")
                .sign("enrollment-service", Set.of("service"), Duration.ofMinutes(1), Map.of());
    }

    public static RequestSpecification admin(String role, UUID... sites) {
        return signedIn(role, Arrays.stream(sites).map(UUID::toString).toList());
    }

    public static RequestSpecification platformAdministrator() {
        return signedIn("platform-administrator", List.of("*"));
    }

    /** An administrator whose token ends with the session. */
    public static RequestSpecification adminOfSession(UUID session, String role, UUID site) {
        return signedIn(
                role, Map.of("sites", List.of(site.toString()), "email", ADMIN_EMAIL, "sid", session.toString()));
    }

    private static RequestSpecification signedIn(String role, List<String> sites) {
        return signedIn(role, Map.of("sites", sites, "email", ADMIN_EMAIL));
    }

    private static RequestSpecification signedIn(String role, Map<String, Object> claims) {
        String token = signer("admin-token", "selfenroll-admin")
                .sign(UUID.randomUUID().toString(), Set.of(role), Duration.ofMinutes(1), claims);
        return RestAssured.given().cookie("__Host-selfenroll-session", token).header("Origin", "http://localhost:8080");
    }

    private static TokenSigner signer(String key, String audience) {
        return new TokenSigner(KeyFile.read(KeysResource.directory().resolve(key + ".jwks")), audience);
    }
}
