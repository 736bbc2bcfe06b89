package io.selfenroll.enrollment.device;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceLimitTest {

    private static final String LIMIT = "urn:selfenroll:problem:device-limit-reached";

    @Inject
    Tables tables;

    private TestUser user;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make().deviceLimit(1)).user());
    }

    @Test
    void userIsToldOfTheLimitAndTheCredentialWorksAfterADeviceWentOut() {
        TestDevice first = TestDevice.enroll(user);
        OfferedCredential credential = OfferedCredential.of(user);
        String installation = UUID.randomUUID().toString();

        enroll(credential, installation)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo(LIMIT))
                .body("deviceLimit", equalTo(1))
                .body("detail", containsString("one device for each person"));
        first.authorized().delete(TestDevice.PATH + "/me").then().statusCode(204);
        enroll(credential, installation).then().statusCode(201);
    }

    @Test
    void limitCountsPerUser() {
        TestDevice.enroll(user);
        TestUser colleague = tables.known(user.site().user());

        TestDevice.enroll(colleague);
    }

    @Test
    void installationThatLostItsAnswerGetsItsOwnDeviceAgain() {
        TestDevice device = TestDevice.enroll(user);

        enroll(device.credential(), device.installationId())
                .then()
                .statusCode(200)
                .body("deviceId", equalTo(device.id().toString()));
    }

    @Test
    void deviceIsMadeForACredentialThatWasUsedUpJustBeforeAnotherTookTheLastPlace() {
        OfferedCredential lost = OfferedCredential.of(user);
        String installation = UUID.randomUUID().toString();
        enroll(lost, installation).then().statusCode(201);
        // As if the service had stopped between the redeem and its own commit, long ago.
        tables.write(
                "delete from device where credential_id = ?",
                lost.credentialId().toString());
        TestDevice.enroll(user);

        enroll(lost, installation).then().statusCode(201);
    }

    @Test
    void wrongPasswordIsToldNothingOfTheLimit() {
        TestDevice.enroll(user);
        OfferedCredential credential = OfferedCredential.of(user);
        var body = TestDevice.body(credential, UUID.randomUUID().toString(), "Phone");
        body.put("password", "AAAA-BBBB-CCCCC");

        TestDevice.post(body)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:selfenroll:problem:invalid-credentials"));
    }

    @Test
    void credentialThatIsRefusedInTheEndGivesItsPlaceBack() {
        enroll(OfferedCredential.expiringInBetween(user), UUID.randomUUID().toString())
                .then()
                .statusCode(410);

        TestDevice.enroll(user);
    }

    @Test
    void secondInstallationWithTheSameCredentialTakesNoPlace() {
        tables.known(user.site().deviceLimit(2));
        TestDevice first = TestDevice.enroll(user);

        enroll(first.credential(), UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:credential-used"));
        TestDevice.enroll(user);
    }

    @Test
    void disabledUserIsToldSoAndTheCredentialIsNotUsedUp() {
        OfferedCredential credential = OfferedCredential.of(user);
        tables.known(user.disabled());

        enroll(credential, UUID.randomUUID().toString())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:selfenroll:problem:user-disabled"));
    }

    @Test
    void parallelEnrollmentsNeverExceedTheLimit() throws Exception {
        tables.known(user.site().deviceLimit(3));
        int clients = 12;
        CyclicBarrier start = new CyclicBarrier(clients);
        List<Callable<Response>> calls = Stream.generate(() -> OfferedCredential.of(user))
                .limit(clients)
                .<Callable<Response>>map(credential -> () -> {
                    start.await();
                    return enroll(credential, UUID.randomUUID().toString());
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Integer> answers = threads.invokeAll(calls).stream()
                    .map(DeviceLimitTest::status)
                    .toList();
            assertThat(answers)
                    .containsOnly(201, 409)
                    .filteredOn(answer -> answer == 201)
                    .hasSize(3);
        }
        assertThat(tables.read(
                        "select id from device where user_id = ?", user.id().toString()))
                .hasSize(3);
        assertThat(tables.read(
                        "select credential_id from device_hold where user_id = ?",
                        user.id().toString()))
                .isEmpty();
    }

    @Test
    void platformThatIsNotAllowedIsRefusedBeforeTheCredentialIsUsed() {
        tables.known(user.site().allowing("IOS", "MACOS"));
        OfferedCredential credential = OfferedCredential.of(user);
        String installation = UUID.randomUUID().toString();

        enroll(credential, installation)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:selfenroll:problem:platform-not-allowed"))
                .body("allowedPlatforms", equalTo(List.of("IOS", "MACOS")));
        tables.known(user.site().allowing());
        enroll(credential, installation).then().statusCode(201);
    }

    @Test
    void limitIsPartOfNoPublicAnswer() {
        given().get("/api/enrollment/v1/sites/" + user.site().slug())
                .then()
                .statusCode(200)
                .body("deviceLimit", equalTo(null));
    }

    private static Response enroll(OfferedCredential credential, String installation) {
        return TestDevice.post(TestDevice.body(credential, installation, "Phone"));
    }

    private static int status(Future<Response> answer) {
        return answer.resultNow().statusCode();
    }
}
