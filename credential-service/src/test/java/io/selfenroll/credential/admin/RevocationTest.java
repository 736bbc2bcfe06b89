package io.selfenroll.credential.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RevocationTest {

    private final UUID site = UUID.randomUUID();

    @Inject
    Database database;

    private static String revocation(UUID credentialId) {
        return "/api/credentials/v1/credentials/" + credentialId + "/revocation";
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "administrator"})
    void revokesAndPublishesByWhom(String role) {
        Issued credential = VerifiedRequests.issue(site, UUID.randomUUID());

        Tokens.admin(role, site)
                .post(revocation(credential.id()))
                .then()
                .statusCode(200)
                .body("id", equalTo(credential.id().toString()))
                .body("state", equalTo("REVOKED"));

        var event = KafkaTopics.awaitEvent(
                "credential",
                "credential.revoked.v1",
                e -> e.get("credentialId").asText().equals(credential.id().toString()));
        assertThat(event.get("revokedBy").asText()).isEqualTo(Tokens.ADMIN_EMAIL);
        Redeem.redeem(credential, "phone")
                .statusCode(410)
                .body("type", equalTo("urn:selfenroll:problem:credential-revoked"));
    }

    @Test
    void whatIsNotActiveIsLeftAsItIs() {
        Issued used = VerifiedRequests.issue(site, UUID.randomUUID());
        Redeem.redeem(used, "phone").statusCode(200);

        Tokens.admin("editor", site)
                .post(revocation(used.id()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-not-active"));

        assertThat(database.state(used.id())).isEqualTo("USED");
    }

    @Test
    void anotherSitesCredentialIsAsIfItDidNotExist() {
        Issued credential = VerifiedRequests.issue();

        String others = Tokens.admin("editor", site)
                .post(revocation(credential.id()))
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        String none = Tokens.admin("editor", site)
                .post(revocation(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .extract()
                .path("detail");

        assertThat(others).isEqualTo(none);
        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }

    @Test
    void readersAndStrangersAreRefused() {
        Issued credential = VerifiedRequests.issue(site, UUID.randomUUID());

        Tokens.admin("reader", site).post(revocation(credential.id())).then().statusCode(403);
        RestAssured.post(revocation(credential.id())).then().statusCode(401);

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }

    @Test
    void aForeignPageCannotRevoke() {
        Issued credential = VerifiedRequests.issue(site, UUID.randomUUID());

        Tokens.admin("editor", site)
                .header("Sec-Fetch-Site", "cross-site")
                .post(revocation(credential.id()))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:cross-site"));

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }
}
