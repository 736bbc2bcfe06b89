package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.selfenroll.localstack.Detours;

/** Stands before the stack's mail server and makes it one of the kinds that there are out there. */
final class MailTrouble implements Detours, AutoCloseable {

    /** What mails meet. */
    enum Kind {
        NONE,
        /** Connections are reset. */
        AWAY,
        /** Connections are taken, and nothing is said. */
        SILENT,
        /** Every answer takes 1.5 s. */
        SLOW,
        /** 451 to every recipient, as greylisting does. */
        GREYLISTING,
        /** 550 to every recipient. */
        REFUSING,
        /** The connection breaks in the middle of a message. */
        DROPPING_BEFORE_THE_FINAL_DOT,
        /** The message is taken, and the connection breaks before the answer. */
        DROPPING_AFTER_THE_FINAL_DOT
    }

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger met = new AtomicInteger();
    private volatile int target;
    private volatile Kind kind = Kind.NONE;
    private final Doorway door = new Doorway(this::serve);

    @Override
    public int port(String from, String to, int port) {
        if (!to.equals("smtp")) {
            return port;
        }
        target = port;
        return door.port();
    }

    /** Holds from now on; connections that are open are reset, so that none is left from before. */
    void set(Kind next) {
        kind = next;
        met.set(0);
        open.forEach(FaultProxy::reset);
    }

    Kind kind() {
        return kind;
    }

    /** How often it has met somebody since it was set. */
    int met() {
        return met.get();
    }

    void meet() {
        met.incrementAndGet();
    }

    private void serve(Socket client) {
        if (kind == Kind.AWAY) {
            meet();
            FaultProxy.reset(client);
            return;
        }
        open.add(client);
        try (client;
                Socket behind = new Socket("127.0.0.1", target)) {
            if (kind == Kind.SILENT) {
                meet();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } else {
                new MailRelay(this, client, behind).run();
            }
        } catch (IOException e) {
            // One of both has gone.
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FaultProxy::reset);
    }
}
