package io.selfenroll.outbox;

import java.time.Instant;

/**
 * An event as it was read.
 *
 * @param id unique per event; the same when it is delivered again
 * @param topic full topic name
 * @param data JSON in UTF-8, null for a tombstone
 */
public record Event(
        String id, String type, String key, Instant time, String topic, int partition, long offset, byte[] data) {

    /** Whether the thing with this key is gone (compacted topics). */
    public boolean tombstone() {
        return data == null;
    }

    /**
     * The value as the consumer's own record. Unknown fields are ignored.
     *
     * @throws UnreadableEvent when it has another form; leave it uncaught and the event goes to the dead letters
     */
    public <T> T as(Class<T> form) {
        return EventJson.read(data, form);
    }

    /** Names the event; never shows its data. */
    @Override
    public String toString() {
        return type + " " + id + " (" + topic + "-" + partition + "@" + offset + ")";
    }
}
