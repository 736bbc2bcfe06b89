package io.selfenroll.enrollment.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.enrollment.Tables;
import io.selfenroll.enrollment.TestDevice;
import io.selfenroll.enrollment.TestSite;
import io.selfenroll.enrollment.TestUser;
import io.selfenroll.enrollment.credential.OfferedCredential;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device hears when credential-service refuses, fails or says nothing. */
@QuarkusTest
class CredentialAnswerTest {

    private static final String INSTALLATION = "0b6f7d0e-5f1f-4d8e-9a53-9a3f4a7f2c11";

    @Inject
    Tables tables;

    private TestUser user;

    @BeforeEach
    void prepare() {
        user = tables.known(tables.known(TestSite.make()).user());
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid-credentials",
        "409, credential-used",
        "410, credential-expired",
        "410, credential-revoked",
        "410, credential-superseded",
        "423, credential-locked"
    })
    void refusalIsPassedOn(int status, String problem) {
        OfferedCredential credential = OfferedCredential.refused(user, status, problem);

        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:selfenroll:problem:" + problem))
                .body("title", equalTo("Refused: " + problem))
                .body("instance", equalTo(TestDevice.PATH));
    }

    @ParameterizedTest
    @CsvSource({"500, internal", "403, forbidden", "401, unauthorized", "503, unavailable"})
    void troubleBetweenServicesIsNotTheCallersFault(int status, String problem) {
        OfferedCredential credential = OfferedCredential.refused(user, status, problem);

        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:selfenroll:problem:unavailable"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 409, 503})
    void anAnswerOfCredentialServiceThatBreaksOffIsNone(int status) {
        OfferedCredential credential = OfferedCredential.breakingOff(user, status);

        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:selfenroll:problem:unavailable"));
    }

    @Test
    void silentCredentialServiceIsUnavailableWithinSeconds() {
        OfferedCredential credential = OfferedCredential.hanging(user);
        Instant start = Instant.now();

        TestDevice.post(TestDevice.body(credential, INSTALLATION, "Phone"))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }
}
