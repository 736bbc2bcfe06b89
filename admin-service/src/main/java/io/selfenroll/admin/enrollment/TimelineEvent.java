package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** An event as it is shown. Written by {@link TimelineWriter} only. */
@Entity
@Immutable
@Table(name = "timeline_event")
public class TimelineEvent {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "request_id")
    private UUID requestId;

    private String type;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(length = Length.LONG32)
    private String detail;

    protected TimelineEvent() {}

    String eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    /** A JSON object. */
    String detail() {
        return detail;
    }
}
