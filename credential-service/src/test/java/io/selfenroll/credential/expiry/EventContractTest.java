package io.selfenroll.credential.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Contract;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Redeem;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;

/** What this service really publishes is what docs/asyncapi.yaml says. */
@QuarkusTest
class EventContractTest {

    private final UUID site = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    Subjects subjects;

    @Inject
    ExpirySweep sweep;

    private static void assertPublished(String message, UUID credentialId) {
        var published = KafkaTopics.awaitRecord(
                "credential",
                Contract.type(message),
                e -> e.get("credentialId").asText().equals(credentialId.toString()));

        assertThat(published.key()).isEqualTo(credentialId.toString());
        assertThat(KafkaTopics.header(published, "ce_source")).isEqualTo("/selfenroll/credential-service");
        assertThat(Contract.violations(message, KafkaTopics.json(published))).isEmpty();
    }

    @Test
    void issued() {
        assertPublished("CredentialIssued", VerifiedRequests.issue(site, user).id());
    }

    @Test
    void issuedByAnAdministrator() {
        UUID active = subjects.site();
        assertPublished("CredentialIssued", Batches.mail(active, subjects.user(active)));
        assertPublished(
                "CredentialIssued", Batches.show(active, subjects.user(active)).id());
    }

    @Test
    void redeemed() {
        Issued credential = VerifiedRequests.issue(site, user);
        Redeem.redeem(credential, "phone").statusCode(200);
        assertPublished("CredentialRedeemed", credential.id());
    }

    @Test
    void superseded() {
        Issued credential = VerifiedRequests.issue(site, user);
        VerifiedRequests.issue(site, user);
        assertPublished("CredentialSuperseded", credential.id());
    }

    @Test
    void expired() {
        Issued credential = VerifiedRequests.issue(site, user);
        database.runOut(credential.id());
        sweep.sweep();
        assertPublished("CredentialExpired", credential.id());
    }

    @Test
    void revoked() {
        Issued credential = VerifiedRequests.issue(site, user);
        Tokens.admin("editor", site)
                .post("/api/credentials/v1/credentials/" + credential.id() + "/revocation")
                .then()
                .statusCode(200);
        assertPublished("CredentialRevoked", credential.id());
    }

    @Test
    void reuseAttempted() {
        Issued credential = VerifiedRequests.issue(site, user);
        Redeem.redeem(credential, "phone").statusCode(200);
        Redeem.redeem(credential, "other").statusCode(409);
        assertPublished("CredentialReuseAttempted", credential.id());
    }

    @Test
    void locked() {
        Issued credential = VerifiedRequests.issue(site, user);
        for (int i = 0; i < 20; i++) {
            Redeem.redeem(credential.userName(), "wrong", "phone").statusCode(401);
        }
        assertPublished("CredentialLocked", credential.id());
    }
}
