package io.selfenroll.notification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
import javax.net.ssl.SSLSocket;

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

    private void converse(Socket accepted) {
        try (Socket client = tls == null ? accepted : encrypted(accepted, tls)) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            String first = greeting;
            if (first == null) {
                in.read();
                return;
            }
            answer(out, first);
            if (!first.startsWith("220")) {
                return;
            }
            commands(client, in, out);
        } catch (IOException e) {
            // The client went away, or the test stopped the server.
        } finally {
            open.remove(accepted);
        }
    }

    private static Socket encrypted(Socket client, SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
        socket.startHandshake();
        return socket;
    }

    private void commands(Socket client, InputStream in, OutputStream out) throws IOException {
        String recipient = null;
        Turn turn = Turn.ACCEPT;
        String line;
        while ((line = line(in)) != null) {
            String verb = line.split("[ :]", 2)[0].toUpperCase();
            switch (verb) {
                case "EHLO" -> answer(out, "250-scripted\r\n" + offer(client) + "250 8BITMIME");
                case "STARTTLS" -> {
                    if (startTlsFails) {
                        answer(out, "454 4.7.0 TLS not available");
                    } else {
                        answer(out, "220 go ahead");
                        Socket safe = encrypted(client, startTls);
                        commands(safe, new BufferedInputStream(safe.getInputStream()), safe.getOutputStream());
                        return;
                    }
                }
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    turn = next(recipient);
                    answer(out, reply(turn));
                    if (turn == Turn.BUSY) {
                        return;
                    }
                }
                case "DATA" -> {
                    answer(out, "354 go on");
                    byte[] raw = data(in, turn == Turn.DROP_BEFORE_FINAL_DOT);
                    if (raw == null || !end(new Received(recipient, raw), turn, out, in)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    answer(out, "221 bye");
                    return;
                }
                default -> answer(out, "250 OK");
            }
        }
    }

    private String offer(Socket client) {
        boolean offered = (startTls != null || startTlsFails) && !(client instanceof SSLSocket);
        return offered ? "250-STARTTLS\r\n" : "";
    }

    /** @return whether the connection goes on */
    private boolean end(Received mail, Turn turn, OutputStream out, InputStream in) throws IOException {
        if (turn == Turn.MAILBOX_FULL) {
            answer(out, "552 mailbox full: " + mail.recipient());
            return true;
        }
        received.add(mail);
        switch (turn) {
            case DROP_AFTER_FINAL_DOT -> {
                return false;
            }
            case HANG_AFTER_FINAL_DOT -> {
                return in.read() >= 0;
            }
            case HOLD -> hold();
            case TRICKLE -> trickle(out);
            default -> {}
        }
        answer(out, "250 taken");
        return true;
    }

    private void hold() {
        synchronized (gate) {
            held.incrementAndGet();
            try {
                gate.wait(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void trickle(OutputStream out) throws IOException {
        try {
            while (true) {
                answer(out, "250-wait");
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Turn next(String recipient) {
        Turn standing = always.get(recipient);
        Deque<Turn> turns = script.get(recipient);
        Turn scripted = turns == null ? null : turns.poll();
        return scripted != null ? scripted : standing != null ? standing : Turn.ACCEPT;
    }

    private static String reply(Turn turn) {
        return switch (turn) {
            case GREYLIST -> "451 4.7.1 try again later";
            case BUSY -> "421 4.3.2 closing";
            case UNKNOWN_USER -> "550 5.1.1 no such user";
            default -> "250 OK";
        };
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(c);
        }
        return null;
    }

    /** Up to CR LF dot CR LF; null when the connection is to be dropped on the way or was. */
    private static byte[] data(InputStream in, boolean drop) throws IOException {
        byte[] end = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int matched = 0;
        int c;
        while ((c = in.read()) >= 0) {
            data.write(c);
            matched = c == end[matched] ? matched + 1 : c == '\r' ? 1 : 0;
            if (matched == end.length) {
                return Arrays.copyOf(data.toByteArray(), data.size() - 3);
            }
            if (drop && data.size() > 200) {
                return null;
            }
        }
        return null;
    }
}
