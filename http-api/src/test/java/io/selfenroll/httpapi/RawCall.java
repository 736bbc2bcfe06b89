package io.selfenroll.httpapi;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/** A connection on which anything can be sent, also what no client library sends. */
final class RawCall implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawCall() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    RawCall send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether this is what comes next. */
    boolean begins(String text) throws IOException {
        byte[] read = socket.getInputStream().readNBytes(text.length());
        return new String(read, StandardCharsets.ISO_8859_1).equals(text);
    }

    /** All that comes until the other end closes. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static String get(String address, String... headers) throws IOException {
        try (RawCall call = new RawCall()) {
            return call.send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + String.join(
                                    "",
                                    java.util.Arrays.stream(headers)
                                            .map(header -> header + "\r\n")
                                            .toList())
                            + "\r\n")
                    .answer();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
