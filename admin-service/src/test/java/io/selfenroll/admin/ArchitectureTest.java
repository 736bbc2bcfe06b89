package io.selfenroll.admin;

import java.util.stream.Stream;

import io.selfenroll.localstack.test.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return ArchitectureRules.of("io.selfenroll.admin")
                .withOneFeatureOf("admin", "apitoken", "invitation", "notice", "secondfactor", "session")
                .tests();
    }
}
