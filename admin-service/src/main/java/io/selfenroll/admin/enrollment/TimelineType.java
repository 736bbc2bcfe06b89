package io.selfenroll.admin.enrollment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The events that make up a timeline: which stage each leads to, and the only fields of it that are kept. A field that
 * is not named here never reaches this service's database, a sealed secret or a PIN's hash least of all.
 */
enum TimelineType {
    ENROLLMENT_REQUESTED("enrollment.requested.v1", Stage.REQUESTED, "locale"),
    ENROLLMENT_VERIFIED("enrollment.verified.v1", Stage.VERIFIED, "locale", "pinId"),
    ENROLLMENT_REJECTED("enrollment.rejected.v1", Stage.REJECTED, "reason", "pinId"),
    CREDENTIAL_ISSUED(
            "credential.issued.v1",
            Stage.CREDENTIAL_ISSUED,
            "credentialId",
            "expiresAt",
            "origin",
            "issuedBy",
            "handOver"),
    CREDENTIAL_OPENED("credential.opened.v1", Stage.OPENED, "credentialId"),
    CREDENTIAL_REDEEMED("credential.redeemed.v1", Stage.REDEEMED, "credentialId", "installationId"),
    CREDENTIAL_SUPERSEDED("credential.superseded.v1", Stage.SUPERSEDED, "credentialId", "supersededBy"),
    CREDENTIAL_EXPIRED("credential.expired.v1", Stage.EXPIRED, "credentialId"),
    CREDENTIAL_REVOKED("credential.revoked.v1", Stage.REVOKED, "credentialId", "revokedBy"),
    CREDENTIAL_LOCKED("credential.locked.v1", Stage.LOCKED, "credentialId", "failedAttempts"),
    /** Leaves the stage alone: what was unused is revoked by an event of its own, and a device stays enrolled history. */
    CREDENTIAL_DISOWNED("credential.disowned.v1", null, "credentialId", "used"),
    /** Leaves the stage alone: the device of the first one stays until somebody looks. */
    CREDENTIAL_REUSE_ATTEMPTED("credential.reuse-attempted.v1", null, "credentialId", "installationId", "attempts"),
    DELIVERY_QUEUED("delivery.queued.v1", Stage.MAIL_QUEUED, "deliveryId", "kind", "recipient"),
    DELIVERY_DEFERRED(
            "delivery.deferred.v1", Stage.MAIL_QUEUED, "deliveryId", "kind", "attempts", "reason", "nextAttemptAt"),
    DELIVERY_SENT("delivery.sent.v1", Stage.MAIL_SENT, "deliveryId", "kind", "recipient", "attempts"),
    DELIVERY_FAILED("delivery.failed.v1", Stage.MAIL_FAILED, "deliveryId", "kind", "recipient", "attempts", "reason"),
    DELIVERY_BOUNCED(
            "delivery.bounced.v1", Stage.MAIL_BOUNCED, "deliveryId", "kind", "recipient", "reason", "suppressed"),
    DELIVERY_EXPIRED("delivery.expired.v1", Stage.MAIL_FAILED, "deliveryId", "kind", "recipient", "attempts"),
    /** A cancelled mail says nothing of the enrollment: the credential's own event does. */
    DELIVERY_CANCELLED("delivery.cancelled.v1", null, "deliveryId", "kind", "reason"),
    DEVICE_ENROLLED(
            "device.enrolled.v1",
            Stage.ENROLLED,
            "deviceId",
            "name",
            "platform",
            "manufacturer",
            "model",
            "osVersion",
            "serialNumber",
            "ownership"),
    DEVICE_CONNECTED("device.connected.v1", Stage.CONNECTED, "deviceId", "name", "platform"),
    /** Leaves the stage alone: that the device once connected stays true. */
    DEVICE_RETIRED("device.retired.v1", null, "deviceId", "name", "platform", "retiredBy");

    private static final Map<String, TimelineType> BY_NAME =
            Arrays.stream(values()).collect(toUnmodifiableMap(TimelineType::type, identity()));

    private final String type;
    private final Stage stage;
    private final Set<String> detail;

    TimelineType(String type, Stage stage, String... detail) {
        this.type = type;
        this.stage = stage;
        this.detail = Set.of(detail);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static TimelineType of(String type) {
        return BY_NAME.get(type);
    }

    /** Of CloudEvents. */
    String type() {
        return type;
    }

    /** Null when the event does not move the request. */
    Stage stage() {
        return stage;
    }

    /** Names of the fields that are shown. */
    Set<String> detail() {
        return detail;
    }

    DeviceStatus deviceStatus() {
        return switch (this) {
            case DEVICE_ENROLLED -> DeviceStatus.ENROLLED;
            case DEVICE_CONNECTED -> DeviceStatus.CONNECTED;
            case DEVICE_RETIRED -> DeviceStatus.RETIRED;
            default -> null;
        };
    }
}
