package io.selfenroll.notification.credential;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.selfenroll.notification.delivery.CancelReason;

/** What all events that end a credential have in common. */
record CredentialEnded(UUID credentialId) {

    static final String EXPIRED = "credential.expired.v1";

    static final Map<String, CancelReason> CANCELS = Map.of(
            "credential.redeemed.v1", CancelReason.REDEEMED,
            "credential.revoked.v1", CancelReason.REVOKED,
            "credential.superseded.v1", CancelReason.SUPERSEDED,
            "credential.locked.v1", CancelReason.LOCKED);

    CredentialEnded {
        Objects.requireNonNull(credentialId);
    }
}
