package io.selfenroll.enrollment.credential;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.keys.RandomText;
import org.eclipse.microprofile.config.ConfigProvider;

/** A one-time credential that {@link CredentialServiceResource} will redeem for a user. */
public record OfferedCredential(String username, String password, UUID credentialId, UUID requestId) {

    public static OfferedCredential of(TestUser user) {
        return offer(user, Map.of());
    }

    /** Puts tags on its device. */
    public static OfferedCredential tagged(TestUser user, String... tags) {
        return offer(user, Map.of(), tags);
    }

    /** It can be proved, but has expired once it is redeemed. */
    public static OfferedCredential expiringInBetween(TestUser user) {
        return offer(user, Map.of("problemWhenRedeemed", "credential-expired"));
    }

    /** User names whose opening was told. */
    public static List<String> opened() {
        return given().get(url() + CredentialServiceResource.OPENED).jsonPath().getList("usernames");
    }

    /** Its redeem is refused. */
    public static OfferedCredential refused(TestUser user, int status, String problem) {
        return offer(user, Map.of("status", status, "problem", problem));
    }

    /** Its redeem gets no answer. */
    public static OfferedCredential hanging(TestUser user) {
        return offer(user, Map.of("hangs", true));
    }

    /** The answer to its redeem begins with this status and ends before its end. */
    public static OfferedCredential breakingOff(TestUser user, int status) {
        return offer(user, Map.of("breaksOff", status));
    }

    private static OfferedCredential offer(TestUser user, Map<String, Object> behaviour, String... tags) {
        OfferedCredential credential = new OfferedCredential(
                RandomText.crockford(6) + "@" + user.site().slug(),
                RandomText.crockford(13),
                UUID.randomUUID(),
                UUID.randomUUID());
        Map<String, Object> offer = new HashMap<>(behaviour);
        offer.put("username", credential.username());
        offer.put("password", credential.password());
        offer.put(
                "redemption",
                Map.ofEntries(
                        Map.entry("credentialId", credential.credentialId().toString()),
                        Map.entry("requestId", credential.requestId().toString()),
                        Map.entry("reference", "K7QM-4X2P"),
                        Map.entry("siteId", user.site().id().toString()),
                        Map.entry("siteSlug", user.site().slug()),
                        Map.entry("userId", user.id().toString()),
                        Map.entry("email", user.email()),
                        Map.entry("firstName", "Uma"),
                        Map.entry("lastName", "Ser"),
                        Map.entry("origin", "REQUEST"),
                        Map.entry("tags", tags),
                        Map.entry("redeemedAt", "2026-01-15T09:30:00Z")));
        given().contentType(ContentType.JSON)
                .body(offer)
                .post(url() + CredentialServiceResource.OFFERS)
                .then()
                .statusCode(200);
        return credential;
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue(CredentialServiceResource.URL, String.class);
    }
}
