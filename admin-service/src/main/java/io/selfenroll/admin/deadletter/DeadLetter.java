package io.selfenroll.admin.deadletter;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Points to a record that a consumer could not handle. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    @Id
    @Column(name = "event_id")
    private String eventId;

    private String topic;

    @Column(name = "topic_partition")
    private int partition;

    @Column(name = "topic_offset")
    private long offset;

    @Column(name = "failed_event_id")
    private String failedEventId;

    @Column(name = "failed_event_type")
    private String failedEventType;

    private String consumer;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "replayed_at")
    private Instant replayedAt;

    protected DeadLetter() {}

    DeadLetter(String eventId, DeadLetterRecorded recorded) {
        this.eventId = eventId;
        this.topic = cut(recorded.topic(), LONGEST_NAME);
        this.partition = recorded.partition();
        this.offset = recorded.offset();
        this.failedEventId = cut(recorded.eventId(), LONGEST_NAME);
        this.failedEventType = cut(recorded.eventType(), LONGEST_NAME);
        this.consumer = cut(recorded.consumer(), LONGEST_NAME);
        this.reason = cut(recorded.reason(), LONGEST_REASON);
        this.recordedAt = recorded.recordedAt();
    }

    String eventId() {
        return eventId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** The record that it points at was sent again. */
    void replayed(Instant at) {
        this.replayedAt = at;
    }

    DeadLetterResponse response() {
        return new DeadLetterResponse(
                eventId,
                topic,
                partition,
                offset,
                failedEventId,
                failedEventType,
                consumer,
                reason,
                recordedAt,
                replayedAt);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
