package io.selfenroll.credential.redeem;

import static io.selfenroll.credential.Redeem.redeem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.selfenroll.credential.Database;
import io.selfenroll.credential.Tokens;
import io.selfenroll.credential.VerifiedRequests;
import io.selfenroll.credential.VerifiedRequests.Issued;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RedemptionTest {

    private static final String WRONG = "K7QM-4XP2-9D3HX";

    @Inject
    Database database;

    @Test
    void tellsWhoseItIsAndPublishesIt() {
        Issued credential = VerifiedRequests.issue();

        redeem(credential, "phone")
                .statusCode(200)
                .body("credentialId", equalTo(credential.id().toString()))
                .body("requestId", equalTo(credential.requestId().toString()))
                .body("reference", equalTo("K7QM-4X2P"))
                .body("siteId", equalTo(credential.siteId().toString()))
                .body("siteSlug", equalTo("acme"))
                .body("userId", equalTo(credential.userId().toString()))
                .body("email", equalTo("user@acme.example"))
                .body("firstName", equalTo("Uma"))
                .body("lastName", equalTo("Ser"))
                .body("repeated", equalTo(false));

        var event = KafkaTopics.awaitEvent(
                "credential",
                "credential.redeemed.v1",
                e -> e.get("credentialId").asText().equals(credential.id().toString()));
        assertThat(event.get("installationId").asText()).isEqualTo("phone");
    }

    @Test
    void isReadHoweverItIsTyped() {
        Issued credential = VerifiedRequests.issue();

        redeem(
                        " " + credential.userName().toUpperCase(Locale.ROOT).replace('0', 'O'),
                        credential
                                        .password()
                                        .toLowerCase(Locale.ROOT)
                                        .replace("-", " ")
                                        .replace('1', 'l') + "\u200B",
                        "phone")
                .statusCode(200);
    }

    @Test
    void theSameInstallationMayRepeatForTenMinutes() {
        Issued credential = VerifiedRequests.issue();
        redeem(credential, "phone").statusCode(200);
        database.update(
                "update credential set redeemed_at = redeemed_at - interval 595 second where id = ?",
                credential.id().toString());

        redeem(credential, "phone").statusCode(200).body("repeated", equalTo(true));
    }

    @Test
    void afterTenMinutesEvenTheSameInstallationIsToldItWasUsed() {
        Issued credential = VerifiedRequests.issue();
        redeem(credential, "phone").statusCode(200);
        database.update(
                "update credential set redeemed_at = redeemed_at - interval 601 second where id = ?",
                credential.id().toString());

        redeem(credential, "phone").statusCode(409).body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    @Test
    void anotherInstallationIsToldItWasUsedOnlyIfItProvesTheSecret() {
        Issued credential = VerifiedRequests.issue();
        redeem(credential, "phone").statusCode(200);

        redeem(credential, "other").statusCode(409).body("type", equalTo("urn:selfenroll:problem:credential-used"));
        redeem(credential, "PHONE").statusCode(409);
        redeem(credential.userName(), WRONG, "other").statusCode(401);
        assertThat(database.text(
                        "select failed_attempts from credential where id = ?",
                        credential.id().toString()))
                .isEqualTo("0");
    }

    @Test
    void expiredOnesAreRefusedByTheDatabasesClockWithoutASweep() {
        Issued credential = VerifiedRequests.issue();
        database.runOut(credential.id());

        redeem(credential, "phone").statusCode(410).body("type", equalTo("urn:selfenroll:problem:credential-expired"));

        assertThat(database.state(credential.id())).isEqualTo("ACTIVE");
    }

    /** With one second left it works. A machine that is busy may be too late for that; then the refusal was right. */
    @Test
    void worksUntilItsLastSecondByTheDatabasesClock() {
        boolean redeemed = false;
        for (int attempt = 0; attempt < 20 && !redeemed; attempt++) {
            Issued credential = VerifiedRequests.issue();
            String id = credential.id().toString();
            database.update("update credential set expires_at = utc_timestamp(6) + interval 1 second where id = ?", id);

            redeemed = redeem(credential, "phone").extract().statusCode() == 200;

            String over = database.text("select expires_at <= utc_timestamp(6) from credential where id = ?", id);
            assertThat(redeemed || over.equals("1"))
                    .as("refused before its end")
                    .isTrue();
        }
        assertThat(redeemed).isTrue();
    }

    @Test
    void isRefusedFromItsEndOn() {
        Issued credential = VerifiedRequests.issue();
        database.update(
                "update credential set expires_at = utc_timestamp(6) where id = ?",
                credential.id().toString());

        redeem(credential, "phone").statusCode(410).body("type", equalTo("urn:selfenroll:problem:credential-expired"));
        assertThat(database.state(credential.id())).isNotEqualTo("REDEEMED");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED,410,credential-expired",
        "REVOKED,410,credential-revoked",
        "SUPERSEDED,410,credential-superseded",
        "LOCKED,423,credential-locked"
    })
    void theReasonIsToldAfterProofOnly(String state, int status, String problem) {
        Issued credential = VerifiedRequests.issue();
        database.update(
                "update credential set state = ? where id = ?",
                state,
                credential.id().toString());

        redeem(credential, "phone").statusCode(status).body("type", equalTo("urn:selfenroll:problem:" + problem));
        redeem(credential.userName(), WRONG, "phone")
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:invalid-credentials"));
    }

    @Test
    void beforeProofAllAnswersAreAlike() {
        Issued credential = VerifiedRequests.issue();
        Issued another = VerifiedRequests.issue();

        String wrongPassword = flat(credential.userName(), WRONG);
        assertThat(flat("zzzzzz@nowhere", WRONG)).isEqualTo(wrongPassword);
        assertThat(flat("no user name", "no password")).isEqualTo(wrongPassword);
        assertThat(flat("", "")).isEqualTo(wrongPassword);
        assertThat(flat(credential.userName(), another.password())).isEqualTo(wrongPassword);
        assertThat(flat("' or 1=1 -- @acme", "' or 1=1 -- ")).isEqualTo(wrongPassword);
    }

    private static String flat(String userName, String password) {
        return redeem(userName, password, "phone")
                .statusCode(401)
                .contentType("application/problem+json")
                .extract()
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "installationId"})
    void aMissingOrOverlongFieldIsNamed(String field) {
        Map<String, Object> body =
                new HashMap<>(Map.of("username", "k7qm4x@acme", "password", WRONG, "installationId", "phone"));
        body.remove(field);
        Tokens.service()
                .body(body)
                .post("/internal/v1/redemptions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith(field)));
        body.put(field, "x".repeat(10_000));
        Tokens.service()
                .body(body)
                .post("/internal/v1/redemptions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith(field)));
    }

    @Test
    void unknownFieldsAndBrokenJsonAreRefused() {
        Tokens.service()
                .body("{\"username\":\"a\",\"password\":\"b\",\"installationId\":\"c\",\"siteId\":\"d\"}")
                .post("/internal/v1/redemptions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("siteId"));
        Tokens.service().body("{").post("/internal/v1/redemptions").then().statusCode(400);
        Tokens.service().post("/internal/v1/redemptions").then().statusCode(400);
    }

    @Test
    void isForServicesOnly() {
        Map<String, String> body = Map.of("username", "a", "password", "b", "installationId", "c");
        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/redemptions")
                .then()
                .statusCode(401);
        Tokens.admin("administrator", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/redemptions")
                .then()
                .statusCode(403);
        Tokens.service().get("/internal/v1/redemptions").then().statusCode(405);
    }
}
