package io.selfenroll.admin.audit;

import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what administrators did, and the topics of credentials and deliveries for the life of each credential. */
@ApplicationScoped
class AuditConsumer {

    static final String CHANNEL = "audit";
    private static final String CONSUMER = "admin-service.audit";
    private static final Set<String> TYPES = types();

    private final Inbox inbox;
    private final AuditAppender appender;
    private final LimitAlarms alarms;

    AuditConsumer(Inbox inbox, AuditAppender appender, LimitAlarms alarms) {
        this.inbox = inbox;
        this.appender = appender;
        this.alarms = alarms;
    }

    private static Set<String> types() {
        Set<String> types = new HashSet<>(CredentialStep.types());
        types.add(AuditTrail.TYPE);
        return Set.copyOf(types);
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, TYPES, events -> {
            appender.append(events);
            alarms.raise(events);
        });
    }
}
