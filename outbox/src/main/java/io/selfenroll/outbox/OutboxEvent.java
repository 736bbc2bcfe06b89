package io.selfenroll.outbox;

import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;

/** A row of the outbox. */
record OutboxEvent(
        long seq,
        UUID id,
        String topic,
        String key,
        String type,
        String payload,
        Instant time,
        String trace,
        int lane) {

    private static final int LANES = 8;

    static OutboxEvent of(String topic, String key, String type, Object payload) {
        return new OutboxEvent(
                0,
                Ids.next(),
                topic,
                key,
                type,
                payload == null ? null : EventJson.write(payload),
                Instant.now(),
                CloudEvent.currentTrace(),
                lane(key));
    }

    /** Events of one key share a lane, and a lane has one publisher at a time. */
    private static int lane(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (int) (crc.getValue() % LANES);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
