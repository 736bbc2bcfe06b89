package io.selfenroll.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @RepeatedTest(20)
    void isOneThatNoConnectionIsGiven() {
        assertThat(FreePort.find()).isBetween(20_000, 32_767).matches(FreePort::isFree);
    }

    @Test
    void whereSomebodyListensIsNotFree() throws Exception {
        int port = FreePort.find();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(FreePort.isFree(port)).isFalse();
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }
}
