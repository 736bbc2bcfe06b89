package io.selfenroll.enrollment.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.selfenroll.enrollment.site.UsersApplied;

/** What becomes of devices when their users change: they show the new address, and go with users who are deleted. */
@ApplicationScoped
class DevicesOfUsers {

    /** Said in the event when the device went with its user. */
    private static final String WITH_USER = "user-deleted";

    private final DeviceRepository devices;
    private final Retirement retirement;

    DevicesOfUsers(DeviceRepository devices, Retirement retirement) {
        this.devices = devices;
        this.retirement = retirement;
    }

    void follow(@Observes UsersApplied users) {
        devices.takeAddressesOf(users.changed());
        devices.findOfUsersForChange(users.deleted()).forEach(device -> retirement.retire(device, WITH_USER));
    }
}
