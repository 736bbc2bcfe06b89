package io.selfenroll.deviceclient.api;

/** No answer came, even after repeating the call. */
public final class ServerUnreachable extends Exception {
    ServerUnreachable(Throwable cause) {
        super("no answer from the server", cause);
    }
}
