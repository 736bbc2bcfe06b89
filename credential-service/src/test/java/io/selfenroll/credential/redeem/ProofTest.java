package io.selfenroll.credential.redeem;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProofTest {

    private static final String WRONG = "K7QM-4XP2-9D3HX";

    @Inject
    Database database;

    private static ValidatableResponse prove(Issued credential, String password, String installation) {
        return Tokens.service()
                .body(Map.of("username", credential.userName(), "password", password, "installationId", installation))
                .post("/internal/v1/proofs")
                .then();
    }

    @Test
    void provesAnyNumberOfTimesAndUsesNothingUp() {
        Issued credential = VerifiedRequests.issue();

        for (int i = 0; i < 3; i++) {
            prove(credential, credential.password(), "phone-" + i)
                    .statusCode(200)
                    .body("credentialId", equalTo(credential.id().toString()))
                    .body("userId", equalTo(credential.userId().toString()))
                    .body("redeemedAt", nullValue())
                    .body("repeated", equalTo(false));
        }

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
        redeem(credential, "phone").statusCode(200);
    }

    @Test
    void afterTheRedeemOnlyTheSameInstallationStillProves() {
        Issued credential = VerifiedRequests.issue();
        redeem(credential, "phone").statusCode(200);

        prove(credential, credential.password(), "phone").statusCode(200).body("repeated", equalTo(true));
        prove(credential, credential.password(), "other")
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    @Test
    void wrongPasswordsCountAndDelayAsForARedeem() {
        Issued credential = VerifiedRequests.issue();

        prove(credential, WRONG, "phone").statusCode(401);
        database.update(
                "update credential set next_attempt_at = utc_timestamp(6) + interval 60 second where id = ?",
                credential.id().toString());

        prove(credential, credential.password(), "phone")
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:invalid-credentials"));
        redeem(credential, "phone").statusCode(401);
        database.endDelay(credential.id());
        prove(credential, credential.password(), "phone").statusCode(200);
    }

    @Test
    void twentyWrongOnesLock() {
        Issued credential = VerifiedRequests.issue();
        for (int i = 0; i < 20; i++) {
            prove(credential, WRONG, "phone").statusCode(401);
        }

        prove(credential, credential.password(), "phone").statusCode(423);
        assertThat(database.state(credential.id())).isEqualTo("LOCKED");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED,410,credential-expired",
        "REVOKED,410,credential-revoked",
        "SUPERSEDED,410,credential-superseded",
        "LOCKED,423,credential-locked"
    })
    void whatHasEndedIsToldAfterProof(String state, int status, String problem) {
        Issued credential = VerifiedRequests.issue();
        database.update(
                "update credential set state = ? where id = ?",
                state,
                credential.id().toString());

        prove(credential, credential.password(), "phone")
                .statusCode(status)
                .body("type", equalTo("urn:selfenroll:problem:" + problem));
        prove(credential, WRONG, "phone").statusCode(401);
    }

    @Test
    void lateOnesAndThoseOfBlockedUsersAreRefused() {
        Issued late = VerifiedRequests.issue();
        database.runOut(late.id());
        prove(late, late.password(), "phone").statusCode(410);

        Issued blocked = VerifiedRequests.issue();
        database.update(
                "insert into blocked_subject (id, reason) values (?, 'user-disabled')",
                blocked.userId().toString());
        prove(blocked, blocked.password(), "phone")
                .statusCode(410)
                .body("type", equalTo("urn:selfenroll:problem:credential-revoked"));
    }
}
