package io.selfenroll.credential.admin.issue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.selfenroll.credential.Batches;
import org.junit.jupiter.api.Test;

/** The service runs and has not read all of its state yet: it must not take users for unknown. */
@QuarkusTest
@TestProfile(ReadModelNotReadTest.StillReading.class)
class ReadModelNotReadTest {

    /** One of its state topics cannot be read. */
    public static class StillReading implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("selfenroll.topics.state", "site,user,nowhere");
        }
    }

    @Test
    void administratorsAreToldToComeAgainInsteadOfBeingRefused() {
        UUID site = UUID.randomUUID();

        Batches.issue(site, Batches.body(site, List.of(UUID.randomUUID()), "MAIL"))
                .statusCode(503)
                .header("Retry-After", matchesRegex("[1-9][0-9]*"))
                .body("type", equalTo("urn:selfenroll:problem:unavailable"));
    }
}
