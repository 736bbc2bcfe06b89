package io.selfenroll.notification;

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

    private static final ApiDocument API = ApiDocument.of("notification-service");

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
            TestSite site = TestSite.known(tables, "Acme", "en");
            TestSite others = TestSite.known(tables, "Other", "en");
            matrix = new AccessMatrix(service, site.id(), others.id())
                    .othersObject("/api/notifications/v1/suppressions/{id}", suppressed(others))
                    .onlyForPeople(operation -> operation.path().endsWith("/test-mails"))
                    .value("language", "en")
                    .value("subject", "Hello")
                    .value("body", "{{userName}}\n\n{{password}}\n\n{{enrollUrl}}");
        }
    }

    private UUID suppressed(TestSite site) {
        UUID id = UUID.randomUUID();
        tables.write(
                "insert into suppressed_address (id, site_id, recipient, reason, delivery_id, since)"
                        + " values (?, ?, 'gone@acme.example', 'bounced-5.1.1', ?, utc_timestamp(6))",
                id.toString(),
                site.id().toString(),
                id.toString());
        return id;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyGetsWhatTheirRoleAllowsInTheirSiteAndNothingElse(ApiOperation operation) {
        assertThat(matrix.violations(operation)).isEmpty();
    }

    /** An operation without a role is refused by the framework, unless it says that everybody may: those are here. */
    @Test
    void whatEverybodyMayCallIsMeantToBeSo() {
        assertThat(API.open()).isEmpty();
    }
}
