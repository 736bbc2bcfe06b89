package io.selfenroll.localstack.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One caller's conversation (RFC 5321). Answers 250 to a mail only once it is kept for each of its recipients. */
final class SmtpSession {

    private static final int SILENCE_MS = 300_000;
    private static final int BUFFER = 16 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_MAIL = 25 * 1024 * 1024;
    private static final Pattern PATH = Pattern.compile("[^:]*:\\s*<([^>]*)>.*", Pattern.DOTALL);
    private static final byte[] LINE_END = {'\r', '\n'};

    private final InputStream in;
    private final OutputStream out;
    private final MailStore store;
    private final List<String> recipients = new ArrayList<>();
    private boolean mailBegun;

    SmtpSession(Socket caller, MailStore store) throws IOException {
        caller.setSoTimeout(SILENCE_MS);
        caller.setTcpNoDelay(true);
        this.in = new BufferedInputStream(caller.getInputStream(), BUFFER);
        this.out = caller.getOutputStream();
        this.store = store;
    }

    /** @throws IOException when the caller has gone without a farewell */
    void run() throws IOException {
        answer("220 Selfenroll's mail sink is ready");
        boolean open = true;
        while (open) {
            String command = new String(line(), StandardCharsets.UTF_8);
            open = obey(command, command.split(" ", 2)[0].toUpperCase(Locale.ROOT));
        }
    }

    private boolean obey(String command, String verb) throws IOException {
        switch (verb) {
            case "EHLO" -> {
                forget();
                answer("250-localhost", "250-8BITMIME", "250-SMTPUTF8", "250 SIZE " + LARGEST_MAIL);
            }
            case "HELO", "RSET" -> {
                forget();
                answer("250 OK");
            }
            case "MAIL" -> begin(command);
            case "RCPT" -> addRecipient(command);
            case "DATA" -> take();
            case "NOOP" -> answer("250 OK");
            case "VRFY" -> answer("252 Everybody gets mail here");
            case "QUIT" -> {
                answer("221 Bye");
                return false;
            }
            default -> answer("500 Unknown command");
        }
        return true;
    }

    private void begin(String command) throws IOException {
        if (mailBegun) {
            answer("503 A mail was begun already");
        } else if (PATH.matcher(command).matches()) {
            mailBegun = true;
            answer("250 OK");
        } else {
            answer("501 MAIL FROM:<address>");
        }
    }

    private void addRecipient(String command) throws IOException {
        Matcher path = PATH.matcher(command);
        if (!mailBegun) {
            answer("503 MAIL comes first");
        } else if (path.matches() && !path.group(1).isBlank()) {
            recipients.add(path.group(1));
            answer("250 OK");
        } else {
            answer("501 RCPT TO:<address>");
        }
    }

    private void take() throws IOException {
        if (recipients.isEmpty()) {
            answer("503 RCPT comes first");
            return;
        }
        answer("354 End with a dot on a line of its own");
        byte[] mail = text();
        if (mail == null) {
            answer("552 Too large");
        } else {
            for (String recipient : recipients) {
                store.add(recipient, mail);
            }
            answer("250 Kept");
        }
        forget();
    }

    /** @return null when it is too large */
    private byte[] text() throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream(BUFFER);
        int size = 0;
        for (byte[] line = line(); !(line.length == 1 && line[0] == '.'); line = line()) {
            size += line.length + LINE_END.length;
            if (size <= LARGEST_MAIL) {
                // RFC 5321, section 4.5.2: a dot before a line that begins with one is not the mail's.
                int from = line.length > 0 && line[0] == '.' ? 1 : 0;
                mail.write(line, from, line.length - from);
                mail.write(LINE_END);
            }
        }
        return size <= LARGEST_MAIL ? mail.toByteArray() : null;
    }

    /** Without its end. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("The caller has gone");
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("A line without end");
            }
            line.write(next);
            next = in.read();
        }
        byte[] bytes = line.toByteArray();
        boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return ended ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private void answer(String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void forget() {
        recipients.clear();
        mailBegun = false;
    }
}
