package io.selfenroll.keys;

/** An encrypted value cannot be opened. The message never holds a part of it. */
public final class UnreadableSecret extends RuntimeException {

    UnreadableSecret(String reason) {
        super("Encrypted value cannot be opened: " + reason);
    }
}
