package io.selfenroll.enrollment.credential;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
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

    /** Its redeem is refused. */
    public static OfferedCredential refused(TestUser user, int status, String problem) {
        return offer(user, Map.of("status", status, "problem", problem));
    }

    /** Its redeem gets no answer. */
    public static OfferedCredential hanging(TestUser user) {
        return offer(user, Map.of("hangs", true));
    }

    private static OfferedCredential offer(TestUser user, Map<String, Object> behaviour) {
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
                Map.of(
                        "credentialId", credential.credentialId().toString(),
                        "requestId", credential.requestId().toString(),
                        "reference", "K7QM-4X2P",
                        "siteId", user.site().id().toString(),
                        "siteSlug", user.site().slug(),
                        "userId", user.id().toString(),
                        "email", user.email(),
                        "firstName", "Uma",
                        "lastName", "Ser",
                        "redeemedAt", "2026-01-15T09:30:00Z"));
        String url = ConfigProvider.getConfig().getValue(CredentialServiceResource.URL, String.class);
        given().contentType(ContentType.JSON)
                .body(offer)
                .post(url + CredentialServiceResource.OFFERS)
                .then()
                .statusCode(200);
        return credential;
    }
}
