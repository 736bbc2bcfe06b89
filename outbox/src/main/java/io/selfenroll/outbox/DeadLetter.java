package io.selfenroll.outbox;

import java.time.Instant;

/** Says which event could not be handled, by whom and why. Points at it and never copies its value. */
record DeadLetter(
        String topic,
        int partition,
        long offset,
        String eventId,
        String eventType,
        String consumer,
        String reason,
        Instant recordedAt) {

    static final String TOPIC = "dead-letter";
    static final String TYPE = "dead-letter.recorded.v1";

    /** No id and no type of ours is longer; what others send may be, and must not make a letter that Kafka refuses. */
    private static final int LONGEST_NAME = 200;

    static DeadLetter of(Event event, String consumer, RuntimeException failure) {
        return new DeadLetter(
                event.topic(),
                event.partition(),
                event.offset(),
                cut(event.id()),
                cut(event.type()),
                consumer,
                reason(failure),
                Instant.now());
    }

    private static String cut(String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Our own words as they are; of other failures the kind only, since their text may repeat data. */
    private static String reason(RuntimeException failure) {
        if (failure instanceof UnreadableEvent) {
            return "unreadable: " + failure.getMessage();
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "failed: " + root.getClass().getSimpleName();
    }
}
