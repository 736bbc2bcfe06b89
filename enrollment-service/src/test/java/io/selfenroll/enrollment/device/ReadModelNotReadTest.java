package io.selfenroll.enrollment.device;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestTokens;
import io.selfenroll.enrollment.credential.OfferedCredential;
import org.junit.jupiter.api.Test;

/** The service runs and has not read all of its state yet: it must not take a device for one that is gone. */
@QuarkusTest
@TestProfile(ReadModelNotReadTest.StillReading.class)
class ReadModelNotReadTest {

    private static final String DEVICES = "/api/enrollment/v1/devices";

    /** One of its state topics cannot be read. */
    public static class StillReading implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("selfenroll.topics.state", "site,user,device-identifier,nowhere");
        }
    }

    @Test
    void devicesAreToldToComeAgainInsteadOfBeingRefused() {
        comeAgain(TestDevice.post(TestDevice.body(
                OfferedCredential.of(TestSite.make().user()), UUID.randomUUID().toString(), "Phone")));
        comeAgain(given().header("Authorization", "Bearer " + TestTokens.device(UUID.randomUUID()))
                .contentType("application/json")
                .body("{}")
                .post(DEVICES + "/me/syncs"));
        comeAgain(given().contentType("application/json")
                .body(Map.of("deviceId", UUID.randomUUID(), "deviceSecret", "a".repeat(43)))
                .post(DEVICES + "/tokens"));
    }

    private static void comeAgain(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", matchesRegex("[1-9][0-9]*"))
                .body("type", equalTo("urn:selfenroll:problem:unavailable"));
    }
}
