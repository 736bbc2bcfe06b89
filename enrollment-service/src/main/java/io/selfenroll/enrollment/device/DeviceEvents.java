package io.selfenroll.enrollment.device;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.event.DeviceConnected;
import io.selfenroll.enrollment.event.DeviceEnrolled;
import io.selfenroll.enrollment.event.DeviceEvent;
import io.selfenroll.enrollment.event.DeviceRetired;
import io.selfenroll.outbox.Outbox;

/** Tells the other services what happened to a device, in the transaction in which it happened. */
@ApplicationScoped
class DeviceEvents {

    private final Outbox outbox;

    DeviceEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void enrolled(Device device) {
        publish(new DeviceEnrolled(
                device.id(),
                device.requestId(),
                device.credentialId(),
                device.siteId(),
                device.userId(),
                device.email(),
                device.name(),
                device.platform(),
                device.manufacturer(),
                device.model(),
                device.osVersion(),
                device.serialNumber(),
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
                device.platform(),
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
                device.platform(),
                device.retiredBy(),
                device.retiredAt()));
    }

    private void publish(DeviceEvent event) {
        outbox.publish(DeviceEvent.TOPIC, event.deviceId().toString(), event.type(), event);
    }
}
