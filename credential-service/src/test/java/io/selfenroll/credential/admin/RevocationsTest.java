package io.selfenroll.credential.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests.Issued;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevocationsTest {

    @Inject
    Database database;

    @Inject
    Subjects subjects;

    private UUID site;

    @BeforeEach
    void site() {
        site = subjects.site();
    }

    private ValidatableResponse revoke(Object... ids) {
        return Tokens.admin("editor", site)
                .contentType(ContentType.JSON)
                .body(Map.of("ids", List.of(ids)))
                .post(Batches.CREDENTIALS + "/revocations")
                .then();
    }

    @Test
    void revokesWhatIsActiveAndTellsTheRest() {
        UUID one = Batches.mail(site, subjects.user(site));
        UUID other = Batches.mail(site, subjects.user(site));
        Issued used = Batches.show(site, subjects.user(site));
        Redeem.redeem(used, "phone").statusCode(200);
        UUID foreignSite = subjects.site();
        UUID foreign = Batches.mail(foreignSite, subjects.user(foreignSite));
        UUID unknown = UUID.randomUUID();

        revoke(one, used.id(), foreign, unknown, other)
                .statusCode(200)
                .body("revoked", containsInAnyOrder(one.toString(), other.toString()))
                .body("notActive", containsInAnyOrder(used.id().toString(), foreign.toString(), unknown.toString()));

        assertThat(database.state(one)).isEqualTo("REVOKED");
        assertThat(database.state(used.id())).isEqualTo("USED");
        assertThat(database.state(foreign)).isEqualTo("ACTIVE");
        assertThat(Batches.event("credential.revoked.v1", other)
                        .get("revokedBy")
                        .asText())
                .isEqualTo(Tokens.ADMIN_EMAIL);
        assertThat(Batches.action("credential.revoked", one).at("/actor/name").asText())
                .isEqualTo(Tokens.ADMIN_EMAIL);
        revoke(one).statusCode(200).body("revoked", empty());
    }

    @Test
    void fromOneToFiveHundredAtOnce() {
        revoke().statusCode(400);
        revoke("x").statusCode(400);
        revoke(Stream.generate(UUID::randomUUID).limit(501).toArray()).statusCode(400);
        revoke(Stream.generate(UUID::randomUUID).limit(500).toArray()).statusCode(200);
    }
}
