package io.selfenroll.enrollment.identifier;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An identifier that was registered for a user, as last published by admin-service. */
@Entity
public class DeviceIdentifier {

    @Id
    private UUID id;

    private long version;
    private UUID siteId;
    private UUID userId;
    private String email;
    private String identifier;

    protected DeviceIdentifier() {}

    DeviceIdentifier(DeviceIdentifierChanged state) {
        id = state.id();
        apply(state);
    }

    /** Takes a newer state; an older or equal one changes nothing. */
    void change(DeviceIdentifierChanged state) {
        if (state.version() > version) {
            apply(state);
        }
    }

    private void apply(DeviceIdentifierChanged state) {
        version = state.version();
        siteId = state.siteId();
        userId = state.userId();
        email = state.email();
        identifier = Mark.of(state.identifier());
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    String identifier() {
        return identifier;
    }
}
