package io.selfenroll.localstack.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Where an event is that a consumer could not handle, and why it could not. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeadLetter(
        String topic,
        int partition,
        long offset,
        String eventId,
        String eventType,
        String consumer,
        String reason,
        String recordedAt) {}
