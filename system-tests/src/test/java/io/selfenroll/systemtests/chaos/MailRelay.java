package io.selfenroll.systemtests.chaos;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.selfenroll.systemtests.chaos.MailTrouble.Kind;

/** One conversation with the mail server (RFC 5321), passed on line by line for as far as the trouble lets it. */
final class MailRelay {

    private static final Duration SLOW = Duration.ofMillis(1500);
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final MailTrouble trouble;
    private final InputStream fromClient;
    private final OutputStream toClient;
    private final InputStream fromServer;
    private final OutputStream toServer;

    MailRelay(MailTrouble trouble, Socket client, Socket server) throws IOException {
        this.trouble = trouble;
        fromClient = new BufferedInputStream(client.getInputStream());
        toClient = client.getOutputStream();
        fromServer = new BufferedInputStream(server.getInputStream());
        toServer = server.getOutputStream();
    }

    /** Returns when either side has gone, or the connection is to break. */
    void run() throws IOException {
        boolean goesOn = passAnswer();
        while (goesOn) {
            byte[] line = line(fromClient);
            String verb = new String(line, StandardCharsets.US_ASCII).strip().toUpperCase();
            if (line.length == 0) {
                goesOn = false;
            } else if (verb.startsWith("RCPT") && trouble.kind() == Kind.GREYLISTING) {
                refuse("451 4.7.1 try again later");
            } else if (verb.startsWith("RCPT") && trouble.kind() == Kind.REFUSING) {
                refuse("550 5.1.1 nobody of that name");
            } else if (verb.equals("DATA") && trouble.kind() == Kind.DROPPING_BEFORE_THE_FINAL_DOT) {
                breakOff();
                goesOn = false;
            } else {
                send(toServer, line);
                goesOn = passAnswer() && (!verb.equals("DATA") || passMessage());
            }
        }
    }

    private void refuse(String answer) throws IOException {
        trouble.meet();
        send(toClient, (answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Behind its first line; the server itself hears nothing of the message. */
    private void breakOff() throws IOException {
        send(toClient, "354 go on\r\n".getBytes(StandardCharsets.US_ASCII));
        line(fromClient);
        trouble.meet();
    }

    private boolean passMessage() throws IOException {
        send(toServer, message());
        if (trouble.kind() == Kind.DROPPING_AFTER_THE_FINAL_DOT) {
            answer();
            trouble.meet();
            return false;
        }
        return passAnswer();
    }

    private boolean passAnswer() throws IOException {
        byte[] answer = answer();
        if (trouble.kind() == Kind.SLOW) {
            trouble.meet();
            Pause.of(SLOW);
        }
        send(toClient, answer);
        return answer.length > 0;
    }

    /** All its lines; the last has a space after the code. */
    private byte[] answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] line;
        do {
            line = line(fromServer);
            answer.write(line);
        } while (line.length > 3 && line[3] == '-');
        return answer.toByteArray();
    }

    private byte[] message() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int matched = 0;
        for (int next = fromClient.read(); next >= 0; next = fromClient.read()) {
            message.write(next);
            matched = next == END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
            if (matched == END.length) {
                break;
            }
        }
        return message.toByteArray();
    }

    /** With its end; empty at the end of the connection. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
