package io.selfenroll.credential.site;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.credential.Batches;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Subjects;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalTest {

    private final UUID site = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Database database;

    private String revokedBy(Issued credential) {
        String told = Batches.event("credential.revoked.v1", credential.id())
                .get("revokedBy")
                .asText();
        assertThat(database.text(
                        "select revoked_by from credential where id = ?",
                        credential.id().toString()))
                .isEqualTo(told);
        return told;
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

        Subjects.publishUser(site, user, "DISABLED");

        assertThat(revokedBy(credential)).isEqualTo("user-disabled");
        redeem(credential, "phone").statusCode(410).body("type", equalTo("urn:selfenroll:problem:credential-revoked"));
    }

    @Test
    void aDeletedUsersCredentialIsRevoked() {
        Issued credential = VerifiedRequests.issue(site, user);

        Subjects.publishUser(site, user, null);

        assertThat(revokedBy(credential)).isEqualTo("user-deleted");
    }

    @Test
    void aDisabledSitesCredentialsAreRevokedAndNoOthers() {
        Issued credential = VerifiedRequests.issue(site, user);
        Issued other = VerifiedRequests.issue();

        Subjects.publishSite(site, "DISABLED");

        assertThat(revokedBy(credential)).isEqualTo("site-disabled");
        assertThat(database.state(other.id())).isEqualTo("ACTIVE");
    }

    @Test
    void aUsedCredentialIsLeftAsItIs() {
        Issued used = VerifiedRequests.issue(site, user);
        redeem(used, "phone").statusCode(200);

        Subjects.publishUser(site, user, "DISABLED");

        awaitBlocked(user, true);
        assertThat(database.state(used.id())).isEqualTo("USED");
    }

    @Test
    void whatWasVerifiedBeforeTheUserWasDisabledIsRevokedAtOnce() {
        Subjects.publishUser(site, user, "DISABLED");
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
        Subjects.publishUser(site, user, "DISABLED");
        awaitBlocked(user, true);
        Subjects.publishUser(site, user, "ACTIVE");
        awaitBlocked(user, false);

        redeem(VerifiedRequests.issue(site, user), "phone").statusCode(200);
    }
}
