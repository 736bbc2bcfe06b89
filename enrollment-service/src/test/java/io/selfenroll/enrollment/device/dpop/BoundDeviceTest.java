package io.selfenroll.enrollment.device.dpop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that offers a key when it enrolls is known by it from then on. */
@QuarkusTest
class BoundDeviceTest {

    private static final String INVALID_PROOF = "urn:selfenroll:problem:invalid-dpop-proof";

    @Inject
    Tables tables;

    private TestUser user;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make()).user());
    }

    @Test
    void tokensAreBoundToTheKeyThatWasOffered() throws Exception {
        BoundDevice device = BoundDevice.enroll(user);

        assertThat(claims(device.token()).get("cnf").get("jkt").asText())
                .isEqualTo(device.key().thumbprint());
        device.look(device.proof()).then().statusCode(200).body("deviceId", equalTo(device.id()));
        Response fresh = device.newToken(device.key().proof("POST", BoundDevice.TOKENS));
        fresh.then().statusCode(200).body("tokenType", equalTo("DPoP"));
        String token = fresh.jsonPath().getString("accessToken");
        given().header("Authorization", "dpop " + token)
                .header("DPoP", device.key().proof("POST", BoundDevice.ME + "/syncs", token))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(BoundDevice.ME + "/syncs")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONNECTED"));
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", device.key().proof("DELETE", BoundDevice.ME, token))
                .delete(BoundDevice.ME)
                .then()
                .statusCode(204);
    }

    @Test
    void withoutAKeyTokensArePlain() throws Exception {
        Response answer = TestDevice.post(
                TestDevice.body(OfferedCredential.of(user), UUID.randomUUID().toString(), "Phone"));

        answer.then().statusCode(201).body("tokenType", equalTo("Bearer"));
        assertThat(claims(answer.jsonPath().getString("accessToken")).has("cnf"))
                .isFalse();
    }

    @Test
    void stolenTokenIsWorthNothingWithoutTheKey() {
        BoundDevice device = BoundDevice.enroll(user);

        given().header("Authorization", "Bearer " + device.token())
                .get(BoundDevice.ME)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("DPoP error="))
                .body("type", equalTo(INVALID_PROOF));
        given().header("Authorization", "Bearer " + device.token())
                .header("DPoP", device.proof())
                .get(BoundDevice.ME)
                .then()
                .statusCode(401);
        given().header("Authorization", "DPoP " + device.token())
                .get(BoundDevice.ME)
                .then()
                .statusCode(401);
        given().cookie(TestTokens.COOKIE, device.token())
                .get(BoundDevice.ME)
                .then()
                .statusCode(401);
        BoundDevice.look(device.token(), TestKey.make().proof("GET", BoundDevice.ME, device.token()))
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
    }

    @Test
    void stolenSecretIsWorthNothingWithoutTheKey() {
        BoundDevice device = BoundDevice.enroll(user);

        device.newToken(null).then().statusCode(401).body("type", equalTo(INVALID_PROOF));
        device.newToken(TestKey.make().proof("POST", BoundDevice.TOKENS))
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
    }

    @Test
    void plainTokenIsNotTakenForABoundOne() {
        TestDevice device = TestDevice.enroll(user);
        TestKey key = TestKey.make();

        device.authorized()
                .header("DPoP", key.proof("GET", BoundDevice.ME, device.token()))
                .get(BoundDevice.ME)
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
        BoundDevice.look(device.token(), key.proof("GET", BoundDevice.ME, device.token()))
                .then()
                .statusCode(401);
        given().header("Authorization", "DPoP " + device.token())
                .get(BoundDevice.ME)
                .then()
                .statusCode(401);
        given().header("DPoP", key.proof("POST", BoundDevice.TOKENS))
                .contentType(ContentType.JSON)
                .body(Map.of("deviceId", device.id(), "deviceSecret", device.secret()))
                .post(BoundDevice.TOKENS)
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));
    }

    @Test
    void whoseAnswerWasLostRepeatsWithTheSameKeyAndGetsTheSameDevice() {
        BoundDevice device = BoundDevice.enroll(user);

        BoundDevice.enroll(
                        device.credential(), device.installation(), device.key().proof("POST", TestDevice.PATH))
                .then()
                .statusCode(200)
                .body("deviceId", equalTo(device.id()))
                .body("deviceSecret", equalTo(device.secret()))
                .body("tokenType", equalTo("DPoP"));
    }

    @Test
    void sameInstallationWithAnotherKeyOrNoneIsAnotherInstallation() {
        BoundDevice device = BoundDevice.enroll(user);
        String used = "urn:selfenroll:problem:credential-used";

        BoundDevice.enroll(
                        device.credential(),
                        device.installation(),
                        TestKey.make().proof("POST", TestDevice.PATH))
                .then()
                .statusCode(409)
                .body("type", equalTo(used));
        TestDevice.post(TestDevice.body(device.credential(), device.installation(), "Phone"))
                .then()
                .statusCode(409)
                .body("type", equalTo(used));
        device.look(device.proof()).then().statusCode(200);
    }

    @Test
    void keyCannotBeAddedLater() {
        TestDevice device = TestDevice.enroll(user);

        BoundDevice.enroll(
                        device.credential(),
                        device.installationId(),
                        TestKey.make().proof("POST", TestDevice.PATH))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    @Test
    void badProofLeavesTheCredentialUnused() {
        OfferedCredential credential = OfferedCredential.of(user);
        String installation = UUID.randomUUID().toString();
        TestKey key = TestKey.make();

        BoundDevice.enroll(credential, installation, key.proof("GET", TestDevice.PATH))
                .then()
                .statusCode(401)
                .body("type", equalTo(INVALID_PROOF));

        BoundDevice.enroll(credential, UUID.randomUUID().toString(), key.proof("POST", TestDevice.PATH))
                .then()
                .statusCode(201);
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
