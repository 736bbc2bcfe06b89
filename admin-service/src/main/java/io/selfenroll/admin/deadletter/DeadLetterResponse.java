package io.selfenroll.admin.deadletter;

import java.time.Instant;

/**
 * @param id of the dead letter itself
 * @param topic where the record is that could not be handled, with its prefix
 * @param eventId of that record; null when it had none
 * @param eventType of that record; null when it had none
 * @param replayedAt when that record was last sent again, by this service; null when it was not
 */
record DeadLetterResponse(
        String id,
        String topic,
        int partition,
        long offset,
        String eventId,
        String eventType,
        String consumer,
        String reason,
        Instant recordedAt,
        Instant replayedAt) {}
