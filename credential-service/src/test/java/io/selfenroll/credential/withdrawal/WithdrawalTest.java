package io.selfenroll.credential.withdrawal;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalTest {

    private final UUID site = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Database database;

    private static void changed(String topic, UUID id, String status) {
        KafkaTopics.send(
                topic, id.toString(), topic + ".changed.v1", status == null ? null : "{\"status\":\"" + status + "\"}");
    }

    private static String revokedBy(Issued credential) {
        return KafkaTopics.awaitEvent(
                        "credential",
                        "credential.revoked.v1",
                        e -> e.get("credentialId")
                                .asText()
                                .equals(credential.id().toString()))
                .get("revokedBy")
                .asText();
    }

    private void awaitBlocked(UUID subject, boolean blocked) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                database.column("select reason from blocked_subject where id = ?", subject.toString()))
                        .hasSize(blocked ? 1 : 0));
    }

    @Test
    void aDisabledUsersCredentialIsRevoked() {
        Issued credential = VerifiedRequests.issue(site, user);

        changed("user", user, "DISABLED");

        assertThat(revokedBy(credential)).isEqualTo("user-disabled");
        redeem(credential, "phone").statusCode(410).body("type", equalTo("urn:selfenroll:problem:credential-revoked"));
    }

    @Test
    void aDeletedUsersCredentialIsRevoked() {
        Issued credential = VerifiedRequests.issue(site, user);

        changed("user", user, null);

        assertThat(revokedBy(credential)).isEqualTo("user-deleted");
    }

    @Test
    void aDisabledSitesCredentialsAreRevokedAndNoOthers() {
        Issued credential = VerifiedRequests.issue(site, user);
        Issued other = VerifiedRequests.issue();

        changed("site", site, "DISABLED");

        assertThat(revokedBy(credential)).isEqualTo("site-disabled");
        assertThat(database.state(other.id())).isEqualTo("ACTIVE");
    }

    @Test
    void aUsedCredentialIsLeftAsItIs() {
        Issued used = VerifiedRequests.issue(site, user);
        redeem(used, "phone").statusCode(200);

        changed("user", user, "DISABLED");

        awaitBlocked(user, true);
        assertThat(database.state(used.id())).isEqualTo("USED");
    }

    @Test
    void whatWasVerifiedBeforeTheUserWasDisabledIsRevokedAtOnce() {
        changed("user", user, "DISABLED");
        awaitBlocked(user, true);

        Issued credential = VerifiedRequests.issue(site, user);

        assertThat(revokedBy(credential)).isEqualTo("user-disabled");
        redeem(credential, "phone").statusCode(410);
    }

    @Test
    void anActiveCredentialOfABlockedUserCannotBeRedeemedEither() {
        Issued credential = VerifiedRequests.issue(site, user);
        database.update("insert into blocked_subject (id, reason) values (?, 'user-disabled')", user.toString());

        redeem(credential, "phone").statusCode(410).body("type", equalTo("urn:selfenroll:problem:credential-revoked"));
    }

    @Test
    void aUserThatIsActiveAgainCanRedeemANewOne() {
        changed("user", user, "DISABLED");
        awaitBlocked(user, true);
        changed("user", user, "ACTIVE");
        awaitBlocked(user, false);

        redeem(VerifiedRequests.issue(site, user), "phone").statusCode(200);
    }
}
