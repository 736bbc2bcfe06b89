package io.selfenroll.admin.enrollment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.alarm.Alarm;
import io.selfenroll.admin.alarm.Alarms;
import io.selfenroll.admin.pin.PinCounts;
import io.selfenroll.admin.pin.PinUses;
import io.selfenroll.outbox.Event;

/** Takes events into the read model, in the transaction of the inbox. */
@ApplicationScoped
class Timeline {

    private final TimelineWriter writer;
    private final PinUses pinUses;
    private final DataSource database;
    private final Alarms alarms;
    private final EnrollmentRepository enrollments;

    Timeline(
            TimelineWriter writer,
            PinUses pinUses,
            DataSource database,
            Alarms alarms,
            EnrollmentRepository enrollments) {
        this.writer = writer;
        this.pinUses = pinUses;
        this.database = database;
        this.alarms = alarms;
        this.enrollments = enrollments;
    }

    void record(List<Event> events) {
        // In the order of the requests, so that two instances at work on the same ones seldom block each other.
        List<TimelineEntry> entries = events.stream()
                .map(Timeline::read)
                .sorted(Comparator.comparing(entry -> entry.event().requestId()))
                .toList();
        try (Connection connection = database.getConnection()) {
            writer.addEvents(connection, entries);
            writer.moveRequests(connection, entries);
        } catch (SQLException e) {
            throw new TimelineNotWritten(e);
        }
        countPins(entries);
        raiseAlarms(entries);
    }

    private void raiseAlarms(List<TimelineEntry> entries) {
        for (TimelineEntry entry : entries) {
            ObservedEvent event = entry.event();
            switch (entry.type()) {
                case CREDENTIAL_LOCKED ->
                    alarms.raise(Alarm.CREDENTIAL_LOCKED, event.siteId(), entry.at(), addressOf(event));
                case CREDENTIAL_DISOWNED ->
                    alarms.raise(
                            Boolean.TRUE.equals(event.used()) ? Alarm.NOT_MY_DEVICE : Alarm.NOT_ME,
                            event.siteId(),
                            entry.at(),
                            addressOf(event));
                case CREDENTIAL_REUSE_ATTEMPTED ->
                    alarms.raise(
                            Alarm.CREDENTIAL_REUSE,
                            event.siteId(),
                            entry.at(),
                            enrollments.pageOf(event.requestId()),
                            addressOf(event));
                case DELIVERY_FAILED, DELIVERY_BOUNCED ->
                    alarms.raise(Alarm.MAIL_REFUSED, event.siteId(), entry.at(), event.recipient(), event.reason());
                default -> {}
            }
        }
    }

    /** Not every event names the address; the read model knows it by now, unless this event came first. */
    private String addressOf(ObservedEvent event) {
        return event.email() == null ? enrollments.addressOf(event.requestId()) : event.email();
    }

    private static TimelineEntry read(Event event) {
        return new TimelineEntry(
                event.id(), TimelineType.of(event.type()), event.time(), event.as(ObservedEvent.class));
    }

    private void countPins(List<TimelineEntry> entries) {
        PinCounts counts = new PinCounts();
        for (TimelineEntry entry : entries) {
            if (entry.event().pinId() == null) {
                continue;
            }
            if (entry.type() == TimelineType.ENROLLMENT_VERIFIED) {
                counts.accepted(entry.event().pinId());
            } else if (entry.type() == TimelineType.ENROLLMENT_REJECTED) {
                counts.refused(entry.event().pinId());
            }
        }
        pinUses.add(counts);
    }

    /** Carries the database's error to the inbox, which decides whether to try again. */
    static final class TimelineNotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TimelineNotWritten(SQLException cause) {
            super("The timeline could not be written", cause);
        }
    }
}
