package io.selfenroll.enrollment.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import io.selfenroll.localstack.test.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EnrollmentTest {

    private static final String INSTALLATION = "0b6f7d0e-5f1f-4d8e-9a53-9a3f4a7f2c11";

    @Inject
    Tables tables;

    private TestUser user;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make()).user());
    }

    @Test
    void credentialBecomesADevice() throws Exception {
        OfferedCredential credential = OfferedCredential.of(user);

        Response response = TestDevice.post(TestDevice.body(credential, INSTALLATION, "Uma's <b>Pixel</b>"));

        response.then()
                .statusCode(201)
                .body("deviceId", notNullValue())
                .body("expiresIn", equalTo(900))
                .body("user", equalTo(Map.of("firstName", "Uma", "lastName", "Ser", "email", user.email())))
                .body(
                        "site",
                        equalTo(Map.of(
                                "slug", user.site().slug(), "name", user.site().name())))
                .body("status", equalTo("ENROLLED"));
        String id = response.jsonPath().getString("deviceId");
        String[] token = response.jsonPath().getString("accessToken").split("\\.");
        JsonNode header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token[0]));
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(header.get("alg").asText()).isEqualTo("ES256");
        assertThat(claims.get("aud").asText()).isEqualTo("selfenroll-device");
        assertThat(claims.get("sub").asText()).isEqualTo(id);
        assertThat(claims.get("site").asText()).isEqualTo(user.site().id().toString());
        assertThat(claims.get("groups").toString()).isEqualTo("[\"device\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
        assertThat(tables.read("select name from device where id = ?", id)).containsExactly("Uma's <b>Pixel</b>");
    }

    @Test
    void secretIsStoredAsDigestOnly() {
        TestDevice device = TestDevice.enroll(user);

        String row = String.join(
                " ",
                tables.read(
                        "select concat_ws(' ', secret_hash, installation_id, name, email) from device"
                                + " where id = ?",
                        device.id().toString()));

        assertThat(row).contains(DeviceSecrets.digest(device.secret())).doesNotContain(device.secret());
        assertThat(Base64.getUrlDecoder().decode(device.secret())).hasSize(32);
    }

    @Test
    void sameInstallationGetsTheSameDeviceAgain() {
        OfferedCredential credential = OfferedCredential.of(user);
        Response first = TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"));

        Response again = TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"));

        again.then()
                .statusCode(200)
                .body("deviceId", equalTo(first.jsonPath().getString("deviceId")))
                .body("deviceSecret", equalTo(first.jsonPath().getString("deviceSecret")));
        assertThat(KafkaTopics.read("device").stream()
                        .filter(record -> record.key().equals(first.jsonPath().getString("deviceId"))))
                .hasSize(1);
    }

    @Test
    void secondInstallationIsToldTheCredentialIsUsed() {
        OfferedCredential credential = OfferedCredential.of(user);
        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(201);

        TestDevice.post(TestDevice.body(credential, UUID.randomUUID().toString(), "Phone"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    @Test
    void retiredDeviceIsNotHandedOutAgain() {
        TestDevice device = TestDevice.enroll(user);
        device.authorized().delete(TestDevice.PATH + "/me").then().statusCode(204);

        TestDevice.post(TestDevice.body(device.credential(), device.installationId(), "Phone"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
    }

    @Test
    void parallelCallsOfOneInstallationMeetInOneDevice() throws Exception {
        OfferedCredential credential = OfferedCredential.of(user);
        int clients = 24;
        CyclicBarrier start = new CyclicBarrier(clients);
        Callable<Response> call = () -> {
            start.await();
            return TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"));
        };

        List<Response> answers;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Response>> futures = IntStream.range(0, clients)
                    .mapToObj(_ -> threads.submit(call))
                    .toList();
            answers = results(futures);
        }

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .allMatch(code -> code / 100 == 2);
        assertThat(answers.stream()
                        .map(answer -> answer.jsonPath().getString("deviceId"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.jsonPath().getString("deviceSecret"))
                        .distinct())
                .hasSize(1);
        assertThat(tables.read(
                        "select id from device where credential_id = ?",
                        credential.credentialId().toString()))
                .hasSize(1);
        var device = answers.getLast().jsonPath();
        new TestDevice(
                        device.getUUID("deviceId"),
                        device.getString("deviceSecret"),
                        device.getString("accessToken"),
                        credential,
                        INSTALLATION)
                .newToken()
                .then()
                .statusCode(200);
    }

    private static List<Response> results(List<Future<Response>> futures) throws Exception {
        List<Response> results = new ArrayList<>();
        for (Future<Response> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void wrongPasswordIsAnsweredFlat() {
        OfferedCredential credential = OfferedCredential.of(user);
        Map<String, Object> body = TestDevice.body(credential, INSTALLATION, "Phone");
        body.put("password", "AAAA-BBBB-CCCCC");

        TestDevice.post(body)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:invalid-credentials"));
    }

    @Test
    void termsMustBeAcceptedInTheirCurrentVersionBeforeTheCredentialIsUsed() {
        tables.known(user.site().terms(4, "Be kind."));
        OfferedCredential credential = OfferedCredential.of(user);
        Map<String, Object> body = TestDevice.body(credential, INSTALLATION, "Phone");

        TestDevice.post(body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:terms-not-accepted"))
                .body("termsVersion", equalTo(4));
        body.put("acceptedTerms", 3);
        TestDevice.post(body).then().statusCode(409).body("termsVersion", equalTo(4));
        body.put("username", credential.username().toUpperCase(Locale.ROOT) + " ");
        TestDevice.post(body).then().statusCode(409).body("termsVersion", equalTo(4));

        body.put("username", credential.username());
        body.put("acceptedTerms", 4);
        TestDevice.post(body).then().statusCode(201);
    }

    @Test
    void unknownSiteInTheUserNameIsAnsweredFlat() {
        Map<String, Object> body = TestDevice.body(OfferedCredential.of(user), INSTALLATION, "Phone");
        body.put("username", "k7qm4x@nowhere");

        TestDevice.post(body)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:invalid-credentials"));
    }

    @Test
    void userWhoWasDisabledMeanwhileGetsNoDevice() {
        OfferedCredential credential = OfferedCredential.of(user);
        tables.known(user.disabled());

        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:user-disabled"));
    }

    @Test
    void siteThatWasDisabledMeanwhileEnrollsNoDevice() {
        OfferedCredential credential = OfferedCredential.of(user);
        tables.known(user.site().disabled());

        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:site-disabled"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "username, null",
                "username, ''",
                "password, null",
                "password, ''",
                "installationId, null",
                "installationId, ''",
                "installationId, a b",
                "installationId, 'x\ny'",
                "device, null",
                "acceptedTerms, two",
                "role, administrator",
                "siteId, 018f3c5e-7a10-7000-8000-000000000004"
            })
    void badFieldIsRefusedByName(String field, String value) {
        Map<String, Object> body = TestDevice.body(OfferedCredential.of(user), INSTALLATION, "Phone");
        body.put(field, value);

        TestDevice.post(body)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:selfenroll:problem:invalid-request"))
                .body("violations.field", hasItem(containsString(field)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "platform, null",
                "platform, TOASTER",
                "platform, android",
                "name, null",
                "name, ''",
                "name, 'a\r\nb'",
                "model, 'a\tb'",
                "serialNumber, 'a\u202Eb'",
                "owner, me"
            })
    void badDeviceFieldIsRefusedByName(String field, String value) {
        Map<String, Object> body = TestDevice.body(OfferedCredential.of(user), INSTALLATION, "Phone");
        @SuppressWarnings("unchecked")
        Map<String, Object> device = (Map<String, Object>) body.get("device");
        device.put(field, value);

        TestDevice.post(body)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString("device." + field)));
    }

    @Test
    void overlongTextIsRefused() {
        TestDevice.post(TestDevice.body(OfferedCredential.of(user), INSTALLATION, "x".repeat(101)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString("device.name")));
    }
}
