package io.selfenroll.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports of the loopback interface. */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int FIRST_OF_CONNECTIONS = 32_768;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /**
     * A port that was free a moment ago, and that no connection is given: systems take the ports of those from 32768 on
     * (Linux) or 49152 on (RFC 6335). Of those, a busy machine gives one away before a server has come to listen on it.
     */
    public static int find() {
        return new Random()
                .ints(TRIES, LOWEST, FIRST_OF_CONNECTIONS)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port on the loopback interface"));
    }

    /** Whether a server could listen on the port now, on IPv4 loopback. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: connections of a server that has just stopped (TIME_WAIT) do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    }
}
