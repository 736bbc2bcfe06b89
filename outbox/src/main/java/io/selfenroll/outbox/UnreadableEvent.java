package io.selfenroll.outbox;

/** An event that can never be handled as it is. The message goes to the dead-letter topic and holds no part of it. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
