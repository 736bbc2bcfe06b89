package io.selfenroll.notification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import io.selfenroll.notification.ScriptedSmtp.Received;
import io.selfenroll.notification.ScriptedSmtp.Turn;

/** What {@link ScriptedSmtp} says to one client, by RFC 5321 and RFC 3207. */
final class SmtpConversation {

    private final ScriptedSmtp server;

    SmtpConversation(ScriptedSmtp server) {
        this.server = server;
    }

    void with(Socket accepted) throws IOException {
        try (Socket client = server.tls() == null ? accepted : encrypted(accepted, server.tls())) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            String first = server.greeting();
            if (first == null) {
                in.read();
                return;
            }
            answer(out, first);
            if (first.startsWith("220")) {
                commands(client, in, out);
            }
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
                    if (server.startTlsFails()) {
                        answer(out, "454 4.7.0 TLS not available");
                    } else {
                        answer(out, "220 go ahead");
                        Socket safe = encrypted(client, server.startTls());
                        commands(safe, new BufferedInputStream(safe.getInputStream()), safe.getOutputStream());
                        return;
                    }
                }
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    turn = server.next(recipient);
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
        boolean offered = (server.startTls() != null || server.startTlsFails()) && !(client instanceof SSLSocket);
        return offered ? "250-STARTTLS\r\n" : "";
    }

    /** @return whether the connection goes on */
    private boolean end(Received mail, Turn turn, OutputStream out, InputStream in) throws IOException {
        if (turn == Turn.MAILBOX_FULL) {
            answer(out, "552 mailbox full: " + mail.recipient());
            return true;
        }
        server.take(mail);
        switch (turn) {
            case DROP_AFTER_FINAL_DOT -> {
                return false;
            }
            case HANG_AFTER_FINAL_DOT -> {
                return in.read() >= 0;
            }
            case HOLD -> server.hold();
            case TRICKLE -> trickle(out);
            default -> {}
        }
        answer(out, "250 taken");
        return true;
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
