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
        String recordedAt) {

    /** Whether it says where and why; what does not is none of ours. */
    boolean complete() {
        return topic != null && consumer != null && reason != null && recordedAt != null;
    }

    /** The id of the event; what came without one is named by its place. */
    String name() {
        return eventId == null ? topic + "/" + partition + "/" + offset : eventId;
    }
}
