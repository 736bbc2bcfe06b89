package io.selfenroll.enrollment.device;

import io.selfenroll.enrollment.site.Site;
import io.selfenroll.enrollment.site.User;

/** A device that may take part: neither it nor its user or site is disabled or gone. */
record ActiveDevice(Device device, User user, Site site) {}
