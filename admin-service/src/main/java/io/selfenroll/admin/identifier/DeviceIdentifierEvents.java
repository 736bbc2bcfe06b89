package io.selfenroll.admin.identifier;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Outbox;

@ApplicationScoped
class DeviceIdentifierEvents {

    private final Outbox outbox;

    DeviceIdentifierEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(DeviceIdentifier identifier, String email) {
        outbox.publish(
                DeviceIdentifierChanged.TOPIC,
                identifier.id().toString(),
                DeviceIdentifierChanged.TYPE,
                DeviceIdentifierChanged.of(identifier, email));
    }

    void deleted(UUID id) {
        outbox.publish(DeviceIdentifierChanged.TOPIC, id.toString(), DeviceIdentifierChanged.TYPE, null);
    }
}
