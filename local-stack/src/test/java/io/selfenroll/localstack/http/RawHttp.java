package io.selfenroll.localstack.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, also what no client library sends. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    public static RawHttp connect(int port) throws IOException {
        return connect("127.0.0.1", port);
    }

    /** @param from the address of this machine that the call comes from */
    public static RawHttp connect(String from, int port) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawHttp(socket);
    }

    public RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that comes until the other end closes. */
    public String answer() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    public static String get(int port, String path, String... headers) throws IOException {
        try (RawHttp call = connect(port)) {
            return call.send("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
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
