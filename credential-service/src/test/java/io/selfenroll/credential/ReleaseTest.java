package io.selfenroll.credential;

import java.util.stream.Stream;

import io.selfenroll.localstack.test.release.ReleaseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReleaseTest {

    @TestFactory
    Stream<DynamicTest> lastReleaseAndTheOneOfTodayShareADatabase() {
        return ReleaseRules.tests();
    }
}
