package io.selfenroll.enrollment.device;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.event.DeviceConnected;
import io.selfenroll.enrollment.event.DeviceEnrolled;
import io.selfenroll.enrollment.event.DeviceEvent;
import io.selfenroll.enrollment.event.DeviceRetired;
import io.selfenroll.enrollment.site.User;
import io.selfenroll.outbox.Outbox;

/** Tells the other services what happened to a device, in the transaction in which it happened. */
@ApplicationScoped
class DeviceEvents {

    private final Outbox outbox;

    DeviceEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void enrolled(Device device, User user) {
        publish(new DeviceEnrolled(
                device.id(),
                device.requestId(),
                device.credentialId(),
                device.siteId(),
                device.userId(),
                device.email(),
                user.firstName(),
                user.lastName(),
                user.language(),
                device.name(),
                device.hardware().platform(),
                device.hardware().manufacturer(),
                device.hardware().model(),
                device.hardware().osVersion(),
                device.hardware().serialNumber(),
                device.ownership().name(),
                device.tags().stream().sorted().toList(),
                device.enrolledAt()));
    }

    void connected(Device device) {
        publish(new DeviceConnected(
                device.id(),
                device.requestId(),
                device.credentialId(),
                device.siteId(),
                device.userId(),
                device.email(),
                device.name(),
                device.hardware().platform(),
                device.connectedAt()));
    }

    void retired(Device device) {
        publish(new DeviceRetired(
                device.id(),
                device.requestId(),
                device.credentialId(),
                device.siteId(),
                device.userId(),
                device.email(),
                device.name(),
                device.hardware().platform(),
                device.retiredBy(),
                device.retiredAt()));
    }

    private void publish(DeviceEvent event) {
        outbox.publish(DeviceEvent.TOPIC, event.deviceId().toString(), event.type(), event);
    }
}
