package io.selfenroll.admin.audit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of a credential by its events: what each is called in the audit, and the only fields that are kept. */
enum CredentialStep {
    ISSUED(
            "credential.issued.v1",
            "credential.issued",
            "reference",
            "expiresAt",
            "origin",
            "issuedBy",
            "handOver",
            "tags"),
    OPENED("credential.opened.v1", "credential.opened"),
    REDEEMED("credential.redeemed.v1", "credential.redeemed", "installationId"),
    SUPERSEDED("credential.superseded.v1", "credential.superseded", "supersededBy"),
    EXPIRED("credential.expired.v1", "credential.expired"),
    REVOKED("credential.revoked.v1", "credential.revoked", "revokedBy"),
    LOCKED("credential.locked.v1", "credential.locked", "failedAttempts"),
    DISOWNED("credential.disowned.v1", "credential.disowned", "used"),
    REUSE_ATTEMPTED("credential.reuse-attempted.v1", "credential.reuse-attempted", "installationId", "attempts"),
    SENT("delivery.sent.v1", "credential.sent", "deliveryId", "recipient", "attempts"),
    NOT_SENT("delivery.failed.v1", "credential.not-sent", "deliveryId", "recipient", "attempts", "reason"),
    BOUNCED("delivery.bounced.v1", "credential.bounced", "deliveryId", "recipient", "reason", "suppressed"),
    SENT_TOO_LATE("delivery.expired.v1", "credential.not-sent", "deliveryId", "recipient", "attempts");

    private static final Map<String, CredentialStep> BY_TYPE =
            Arrays.stream(values()).collect(toUnmodifiableMap(step -> step.type, identity()));

    private final String type;
    private final String action;
    private final List<String> fields;

    CredentialStep(String type, String action, String... fields) {
        this.type = type;
        this.action = action;
        this.fields = List.of(fields);
    }

    static Set<String> types() {
        return BY_TYPE.keySet();
    }

    static CredentialStep of(String type) {
        return BY_TYPE.get(type);
    }

    String action() {
        return action;
    }

    List<String> fields() {
        return fields;
    }
}
