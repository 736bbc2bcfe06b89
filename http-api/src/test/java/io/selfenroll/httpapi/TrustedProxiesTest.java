package io.selfenroll.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestTrust.class)
class TrustedProxiesTest {

    private static final int MANY = 200;

    @Test
    void aRequestLeavesNoSocketBehind() throws IOException {
        RawCall.get("/api/nothing");
        long before = openFiles();
        for (int i = 0; i < MANY; i++) {
            RawCall.get("/api/nothing");
        }

        assertThat(openFiles() - before).isLessThan(MANY / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.7:8080", "10.0.0.0/24", "::1/128", "[::1]", "[fd00::7]:8080"})
    void addressesAreBelieved(String proxy) {
        assertThatCode(() -> TrustedProxies.check(List.of(proxy))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "proxy.example", "localhost", "::1", "fd00::7"})
    void whatWouldBeLookedUpWithEveryRequestDoesNotStart(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.check(List.of("127.0.0.1", proxy)))
                .hasMessageContaining(TrustedProxies.PROPERTY)
                .hasMessageContaining(proxy);
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
