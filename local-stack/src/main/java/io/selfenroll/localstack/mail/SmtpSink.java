package io.selfenroll.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An SMTP server (RFC 5321) on the loopback interface that accepts every mail and puts it into a {@link MailStore}. It
 * reads no more of a mail than where it ends, so that it is not what a measurement of the system measures.
 */
public final class SmtpSink implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final MailStore store;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    /** @param port 0 for a free one */
    public SmtpSink(int port, MailStore store) {
        this.store = store;
        try {
            server = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail server could not be started on port " + port, e);
        }
        Thread.ofPlatform().daemon().name("smtp-sink").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                callers.add(caller);
                Thread.ofVirtual().name("smtp-session").start(() -> serve(caller));
            } catch (IOException e) {
                // Closed, or the caller has gone again.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            new SmtpSession(caller, store).run();
        } catch (IOException | UncheckedIOException e) {
            // The caller has gone, or the mail could not be kept: without our answer it is the caller's still.
        } finally {
            callers.remove(caller);
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        callers.forEach(SmtpSink::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // It is out of use either way.
        }
    }
}
