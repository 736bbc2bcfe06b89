package io.selfenroll.credential.event;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Outbox;

/** Publishes on the topic {@code credential}, as part of the current transaction. */
@ApplicationScoped
public class CredentialEvents {

    private static final String TOPIC = "credential";

    private final Outbox outbox;

    CredentialEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(CredentialEvent event) {
        outbox.publish(TOPIC, event.credentialId().toString(), type(event), event);
    }

    private static String type(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.Issued _ -> "credential.issued.v1";
            case CredentialEvent.Redeemed _ -> "credential.redeemed.v1";
            case CredentialEvent.Superseded _ -> "credential.superseded.v1";
            case CredentialEvent.Expired _ -> "credential.expired.v1";
            case CredentialEvent.Revoked _ -> "credential.revoked.v1";
            case CredentialEvent.Locked _ -> "credential.locked.v1";
            case CredentialEvent.Disowned _ -> "credential.disowned.v1";
            case CredentialEvent.ReuseAttempted _ -> "credential.reuse-attempted.v1";
            case CredentialEvent.Opened _ -> "credential.opened.v1";
        };
    }
}
