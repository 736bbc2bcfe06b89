package io.selfenroll.enrollment;

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

    private static final ApiDocument API = ApiDocument.of("enrollment-service");

    @TestHTTPResource
    URI service;

    @Inject
    Tables tables;

    private AccessMatrix matrix;

    static List<ApiOperation> operations() {
        return API.operations();
    }

    @BeforeEach
    void prepareOnce() {
        if (matrix == null) {
            TestSite site = tables.known(TestSite.make());
            TestUser others = tables.known(tables.known(TestSite.make()).user());
            UUID othersDevice = TestDevice.enroll(others).id();
            matrix = new AccessMatrix(service, site.id(), others.site().id())
                    .device(() -> TestDevice.enroll(tables.known(site.user())).token())
                    .othersObject("/api/enrollment/v1/devices/{id}", othersDevice)
                    .othersId("ids", othersDevice)
                    .othersId("userId", others.id());
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
        assertThat(API.open())
                .containsExactlyInAnyOrder(
                        "GET /.well-known/com.apple.remotemanagement",
                        "GET /.well-known/security.txt",
                        "GET /.well-known/selfenroll",
                        "GET /EnrollmentServer/Discovery.svc",
                        "POST /EnrollmentServer/Discovery.svc",
                        "GET /api/enrollment/v1/sites/{slug}",
                        "GET /api/enrollment/v1/sites/{slug}/logo",
                        "POST /api/enrollment/v1/devices",
                        "POST /api/enrollment/v1/devices/tokens",
                        "POST /api/enrollment/v1/openings",
                        "POST /api/enrollment/v1/requests",
                        "POST /api/enrollment/v1/requests/form",
                        "GET /api/enrollment/v1/requests/form/{reference}");
    }
}
