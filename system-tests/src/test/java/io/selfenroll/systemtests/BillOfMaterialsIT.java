package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import io.selfenroll.localstack.sbom.AllowedLicences;
import io.selfenroll.localstack.sbom.BillOfMaterials;
import io.selfenroll.localstack.sbom.Component;
import io.selfenroll.localstack.sbom.Shipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P22, of what this build made: the services' jars, the device client's, the packages in the web apps. */
class BillOfMaterialsIT {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    @ParameterizedTest
    @EnumSource
    void namesAllThatIsShipped(Shipped shipped) throws IOException {
        assertThat(shipped.missing(REPOSITORY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyLicenceIsAllowed(Shipped shipped) throws IOException {
        AllowedLicences allowed = AllowedLicences.read(REPOSITORY.resolve("docs/licences.txt"));

        assertThat(BillOfMaterials.read(shipped.bill(REPOSITORY)).components())
                .isNotEmpty()
                .allMatch(allowed::allow);
    }

    @ParameterizedTest
    @EnumSource
    void everyPartHasAVersion(Shipped shipped) throws IOException {
        assertThat(BillOfMaterials.read(shipped.bill(REPOSITORY)).components())
                .extracting(Component::version)
                .allSatisfy(version -> assertThat(version).matches("\\d.*"));
    }
}
