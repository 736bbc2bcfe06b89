package io.selfenroll.deviceclient.credential;

/** The input cannot be what the message says, so sending it would only waste an attempt. The message tells why. */
public final class NotACredential extends Exception {
    NotACredential(String message) {
        super(message);
    }
}
