package io.selfenroll.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.access.AccessMatrix;
import io.selfenroll.localstack.test.access.ApiDocument;
import io.selfenroll.localstack.test.access.ApiOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the stored API, by role and by site; nobody has to list a new one here. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final ApiDocument API = ApiDocument.of("credential-service");

    @TestHTTPResource
    URI service;

    @Inject
    Subjects subjects;

    private AccessMatrix matrix;

    static List<ApiOperation> operations() {
        return API.operations();
    }

    @BeforeEach
    void prepareOnce() {
        if (matrix == null) {
            UUID others = subjects.site();
            UUID othersUser = subjects.user(others);
            UUID othersCredential = VerifiedRequests.issue(others, othersUser).id();
            matrix = new AccessMatrix(service, subjects.site(), others)
                    .othersObject("/api/credentials/v1/credentials/{id}", othersCredential)
                    .othersId("ids", othersCredential)
                    .othersId("userId", othersUser)
                    .othersId("userIds", othersUser)
                    .ownId("batchId");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyGetsWhatTheirRoleAllowsInTheirSiteAndNothingElse(ApiOperation operation) {
        assertThat(matrix.violations(operation)).isEmpty();
    }

    /** An operation without a role is refused by the framework, unless it says that everybody may: those are here. */
    @Test
    void whatEverybodyMayCallIsMeantToBeSo() {
        assertThat(API.open()).containsExactly("POST /api/credentials/v1/disownments");
    }
}
