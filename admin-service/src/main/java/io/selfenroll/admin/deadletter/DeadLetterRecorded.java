package io.selfenroll.admin.deadletter;

import java.time.Instant;

/** The fields of {@code dead-letter.recorded.v1} that we read. */
record DeadLetterRecorded(
        String topic,
        int partition,
        long offset,
        String eventId,
        String eventType,
        String consumer,
        String reason,
        Instant recordedAt) {}
