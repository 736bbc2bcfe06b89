package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** A free port of the loopback interface; each connection is taken by a thread of its own. */
final class Doorway implements AutoCloseable {

    private static final int WAITING = 200;

    private final ServerSocket server;

    Doorway(Consumer<Socket> host) {
        try {
            server = new ServerSocket(0, WAITING, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> accept(host));
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept(Consumer<Socket> host) {
        while (!server.isClosed()) {
            try {
                Socket visitor = server.accept();
                Thread.startVirtualThread(() -> host.accept(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Nobody is let in any more; who is inside stays. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
