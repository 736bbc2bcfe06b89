package io.selfenroll.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A mail server (RFC 5321, the part that clients use) that does what a test tells it, by recipient. */
public final class ScriptedSmtp {

    /** What happens to one mail; the default is to accept it. */
    public enum Turn {
        ACCEPT,
        /** 451 to RCPT, as greylisting does. */
        GREYLIST,
        /** 421 to RCPT, then the connection is closed. */
        BUSY,
        /** 550 to RCPT. */
        UNKNOWN_USER,
        /** 552 after the final dot. */
        MAILBOX_FULL,
        DROP_BEFORE_FINAL_DOT,
        /** The mail was taken, but the answer is lost. */
        DROP_AFTER_FINAL_DOT,
        /** The mail was taken, but the answer never comes. */
        HANG_AFTER_FINAL_DOT,
        /** The answer waits until {@link #release()}. */
        HOLD,
        /** The mail was taken, but its answer has one more line every half second, and no end. */
        TRICKLE
    }

    /** @param raw the message as it came, line ends and dot stuffing included */
    public record Received(String recipient, byte[] raw) {}

    private final Map<String, Deque<Turn>> script = new ConcurrentHashMap<>();
    private final Map<String, Turn> always = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Object gate = new Object();
    private volatile String greeting = "220 scripted ESMTP";
    private volatile SSLContext startTls;
    private volatile SSLContext tls;
    private volatile boolean startTlsFails;
    private ServerSocket server;
    private Thread listener;
    private int port;

    /** Starts again at the same port after a {@link #stop()}. */
    public synchronized void start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = socket.getLocalPort();
            server = socket;
            listener = Thread.ofPlatform().daemon().start(() -> listen(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void stop() {
        try {
            server.close();
            // The port is free only when the last accept has returned.
            listener.join();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return port;
    }

    /** The next mails to the recipient meet these; those after them are accepted. */
    public void script(String recipient, Turn... turns) {
        script.put(recipient, new ArrayDeque<>(Arrays.asList(turns)));
    }

    /** Every mail to the recipient meets this. */
    public void always(String recipient, Turn turn) {
        always.put(recipient, turn);
    }

    /** The first line to new connections; null for none at all. */
    public void greet(String line) {
        greeting = line;
    }

    public void greetAsUsual() {
        greeting = "220 scripted ESMTP";
    }

    /** Offers STARTTLS (RFC 3207) with this; null for not at all. */
    public void offerStartTls(SSLContext context) {
        startTls = context;
    }

    /** Offers STARTTLS, and cannot when it comes to it. */
    public void failStartTls() {
        startTlsFails = true;
    }

    /** Speaks TLS from the first byte to those who connect from now on. */
    public void speakTls(SSLContext context) {
        tls = context;
    }

    /** Mails that were taken, whether or not their sender heard of it. */
    public List<Received> received(String recipient) {
        return received.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    /** How many were made since the beginning. */
    public int connections() {
        return connections.get();
    }

    public int held() {
        return held.get();
    }

    public void release() {
        synchronized (gate) {
            held.set(0);
            gate.notifyAll();
        }
    }

    private void listen(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            new SmtpConversation(this).with(client);
        } catch (IOException e) {
            // The client went away, or the test stopped the server.
        } finally {
            open.remove(client);
        }
    }

    /** The first line; null for none at all. */
    String greeting() {
        return greeting;
    }

    /** What STARTTLS is offered with; null for not at all. */
    SSLContext startTls() {
        return startTls;
    }

    boolean startTlsFails() {
        return startTlsFails;
    }

    /** What is spoken from the first byte; null for none. */
    SSLContext tls() {
        return tls;
    }

    void take(Received mail) {
        received.add(mail);
    }

    void hold() {
        synchronized (gate) {
            held.incrementAndGet();
            try {
                gate.wait(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Turn next(String recipient) {
        Turn standing = always.get(recipient);
        Deque<Turn> turns = script.get(recipient);
        Turn scripted = turns == null ? null : turns.poll();
        return scripted != null ? scripted : standing != null ? standing : Turn.ACCEPT;
    }
}
