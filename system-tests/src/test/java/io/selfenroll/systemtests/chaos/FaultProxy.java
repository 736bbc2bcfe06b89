package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between two parts on the loopback interface and treats their connections as bad networks do. */
final class FaultProxy implements AutoCloseable {

    /** What happens to every byte and connection. */
    enum Fault {
        NONE,
        /** Each piece comes late by 2 s. */
        LATENCY,
        /** 20 kB a second. */
        BANDWIDTH,
        /** Connections are reset, open ones and new ones. */
        RESET,
        /** Connections stay open, new ones are taken, and nothing goes through, even when the fault has passed. */
        HALF_OPEN,
        /** Whatever is sent goes through; the end of a connection is told 2 s late. */
        SLOW_CLOSE
    }

    private static final int LATENCY_MS = 2000;
    private static final int PIECE = 4096;
    private static final int PIECE_MS = 200;
    private static final int CLOSE_MS = 2000;

    private final int target;
    private final Doorway door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dead = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    FaultProxy(int target) {
        this.target = target;
        this.door = new Doorway(this::serve);
    }

    int port() {
        return door.port();
    }

    /** Holds from now on, for open connections too. */
    void set(Fault next) {
        fault = next;
        if (next == Fault.RESET) {
            open.forEach(FaultProxy::reset);
        }
    }

    private void serve(Socket client) {
        if (fault == Fault.RESET) {
            reset(client);
            return;
        }
        Socket behind = new Socket();
        try {
            behind.connect(new InetSocketAddress("127.0.0.1", target), 2000);
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            open.add(client);
            open.add(behind);
            Thread.startVirtualThread(() -> pump(client, behind));
            pump(behind, client);
        } catch (IOException e) {
            // As if there were nothing between: a server that is away refuses.
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (fault == Fault.HALF_OPEN) {
                    dead.add(from);
                    dead.add(to);
                }
                if (dead.contains(from)) {
                    continue;
                }
                delay();
                out.write(piece, 0, read);
                out.flush();
            }
            if (fault == Fault.SLOW_CLOSE) {
                Thread.sleep(CLOSE_MS);
            }
        } catch (IOException e) {
            // One of both has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
            dead.remove(from);
            dead.remove(to);
        }
    }

    private void delay() throws InterruptedException {
        switch (fault) {
            case LATENCY -> Thread.sleep(LATENCY_MS);
            case BANDWIDTH -> Thread.sleep(PIECE_MS);
            default -> {
                // Straight through.
            }
        }
    }

    /** With RST, not FIN. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FaultProxy::reset);
    }
}
