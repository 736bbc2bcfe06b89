package io.selfenroll.enrollment.device.admin;

import io.selfenroll.httpapi.NotFound;

/** The one answer for a device that does not exist and for one of another's site, so that they look alike (G7). */
final class UnknownDevice {

    private UnknownDevice() {}

    static NotFound problem() {
        return new NotFound("There is no such device, or it is not in one of your sites.");
    }

    /** For a call that names several: nothing was changed then. */
    static NotFound amongThem() {
        return new NotFound("One of these devices does not exist, or is not in one of your sites. None was changed.");
    }
}
