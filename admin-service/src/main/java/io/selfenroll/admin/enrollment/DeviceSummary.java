package io.selfenroll.admin.enrollment;

import java.util.UUID;

/** The device that an enrollment led to. */
record DeviceSummary(UUID id, String name, String platform, DeviceStatus status) {}
