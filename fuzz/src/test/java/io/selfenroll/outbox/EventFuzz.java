package io.selfenroll.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message is read as an event or refused as one that never can be: anything else would stop its consumer. */
public final class EventFuzz {

    /** Has a field of every kind that consumers read. */
    record Read(UUID id, String email, Instant at, Integer attempts, boolean used, List<String> tags, Read inner) {}

    private EventFuzz() {}

    /** Lines: id, type, time; then the value. A line with only {@code -} is a header that is not there. */
    public static void fuzzerTestOneInput(byte[] data) {
        String[] parts = new String(data, StandardCharsets.UTF_8).split("\n", 4);
        byte[] value = parts.length < 4 ? null : parts[3].getBytes(StandardCharsets.UTF_8);
        var message = new ConsumerRecord<>("selfenroll.user", 0, 1L, "key", value);
        String[] names = {"ce_id", "ce_type", "ce_time"};
        for (int i = 0; i < Math.min(3, parts.length); i++) {
            if (!parts[i].equals("-")) {
                message.headers().add(names[i], parts[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        CloudEvent.salvage(message).toString();
        try {
            Event event = CloudEvent.read(message);
            if (!event.tombstone()) {
                event.as(Read.class);
            }
        } catch (UnreadableEvent refused) {
            if (refused.getMessage() != null && refused.getMessage().contains("secret")) {
                throw new IllegalStateException("The reason repeats the value", refused);
            }
        }
    }
}
