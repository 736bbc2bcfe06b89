package io.selfenroll.admin.audit;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.selfenroll.admin.alarm.Alarm;
import io.selfenroll.admin.alarm.Alarms;
import io.selfenroll.admin.alarm.ConsolePage;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.outbox.Event;
import io.selfenroll.ratelimit.Refusals;

/** Tells a site's administrators of the one limit that they can do something about: a PIN that had to be slowed. */
@ApplicationScoped
class LimitAlarms {

    private static final String PIN = "pin";

    private final Alarms alarms;

    LimitAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** What of the event is needed here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exceeded(String action, UUID siteId, Target target) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Target(String id) {}

        boolean slowedPin() {
            return Refusals.ACTION.equals(action) && target != null && PIN.equals(target.id());
        }
    }

    void raise(List<Event> events) {
        for (Event event : events) {
            if (!event.type().equals(AuditTrail.TYPE)) {
                continue;
            }
            Exceeded exceeded = event.as(Exceeded.class);
            if (exceeded.slowedPin() && exceeded.siteId() != null) {
                alarms.raise(Alarm.PIN_SLOWED, exceeded.siteId(), event.time(), ConsolePage.pinOf(exceeded.siteId()));
            }
        }
    }
}
